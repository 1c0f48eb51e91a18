# Командная строка
cli-program = Etalon: стандарт маркетинга и продаж B2B, с которым сверяют оценки команды и записи организации.
cli-interrupted = Прервано. Недописанных данных не осталось; чтобы продолжить, повторите ту же команду.
cli-init = Создать рабочую папку организации.
cli-would-write = будет записан { $path }
cli-wrote = записан { $path }
cli-init-next = Дальше: раскрасьте карту сами («etalon assess quick --out map.html») или положите выгрузки в { $folder }/exports и выполните «etalon map ФАЙЛ».
cli-standard = Прочитать стандарт и проверить его файлы.
cli-check = Проверить стандарт: форму, ссылки, тексты на трёх языках.
cli-show = Показать виды документов, список одного вида или один документ; или искать (--search).
cli-standard-problems = { $count -> 
    [0] Ошибок нет.
    [one] { $count } ошибка.
    [few] { $count } ошибки.
    [many] { $count } ошибок.
   *[other] { $count } ошибки.
}
problem-show-unknown-kind = Вида «{ $found }» нет. Есть: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-show-unknown-id = Кода «{ $found }» в этом виде нет. Есть, например: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
cli-column-kind = Вид
cli-column-count = Сколько
cli-column-folder = Папка
cli-column-id = Код
cli-column-name = Название
cli-column-origin = Откуда
cli-column-field = Поле
cli-option-name = Название организации (по умолчанию – имя папки).
cli-option-route = Как вы продаёте: напрямую, через каналы или и так, и так.
cli-option-currency = Валюта, три буквы.
cli-option-language = Язык: en, ru или uk.
cli-option-output = Таблица для людей или JSON для программ.
cli-option-workspace = Рабочая папка (по умолчанию – текущая).
cli-option-dry-run = Сказать, что будет сделано, и ничего не менять.
cli-option-folder = Папка другого стандарта вместо встроенного.
cli-option-demo-folder = Папка вымышленной компании (по умолчанию – demo-workspace).
cli-option-version = Показать версию.
problem-cli-no-such-verb = У «{ $command }» нет команды «{ $found }». Есть: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-cli-no-such-option = Параметра { $option } нет.{ $hint ->
    [yes] {" "}Возможно, имелось в виду { $nearest }?
   *[no] {" "}Список: --help.
}
problem-cli-missing-parameter = Не указано: { $parameter }. Добавьте (подсказка: --help).
problem-cli-bad-choice = { $parameter }: допустимо одно из: { $allowed }.
problem-cli-bad-parameter = { $parameter } не подходит: { $detail }
problem-cli-bad-day = { $parameter }: нужен день вида 2026-03-31.
problem-cli-bad-range = { $parameter }: нужно целое число от { $low } до { $high }.
problem-cli-bad-path = { $parameter }: по этому пути лежит другое (папка вместо файла или файл вместо папки). Укажите другой путь.
problem-cli-period-reversed = --from { $first } позже, чем --to { $last }. Поменяйте их местами.
problem-cli-usage = Команда набрана неверно: { $detail } Подсказка: --help.
cli-heading-usage = Вызов: 
cli-heading-options = Параметры
cli-heading-commands = Команды
cli-option-help = Показать эту подсказку.
cli-load = Загрузить выгрузки рабочей папки в хранилище и показать, что стало с каждой строкой.
cli-load-progress = Загрузка
cli-load-unchanged = { $source }: в хранилище уже лежит ровно это, ничего не изменилось.
cli-option-rebuild = Построить хранилище заново из сохранённых копий всех загруженных файлов.
cli-load-changes = { $count ->
    [one] { $count } изменение в записях с прошлой выгрузки (сохранено с датой).
    [few] { $count } изменения в записях с прошлой выгрузки (сохранены с датами).
   *[other] { $count } изменений в записях с прошлой выгрузки (сохранены с датами).
}
cli-load-deleted = { $count ->
    [one] { $count } записи нет в полной выгрузке: она считается удалённой, её история сохранена.
   *[other] { $count } записей нет в полной выгрузке: они считаются удалёнными, их история сохранена.
}
cli-load-events-removed = { $count ->
    [one] { $count } события больше нет в полной выгрузке, оно убрано.
   *[other] { $count } событий больше нет в полной выгрузке, они убраны.
}
cli-load-events-kept = { $count ->
    [one] { $count } событие больше не следует из записи, но оно произошло: сохранено как история.
    [few] { $count } события больше не следуют из записей, но они произошли: сохранены как история.
   *[other] { $count } событий больше не следуют из записей, но они произошли: сохранены как история.
}
cli-nothing-changed = Ничего не записано (--dry-run).
cli-map = Подготовить черновик раскладки колонок: что значит каждая, насколько это точно и почему.
cli-map-next = Черновик записан в { $path }. Прочитайте пометки, исправьте неверное и добавьте файл в «sources» в etalon.yaml.
cli-measure = Один показатель по записям; без названия – список показателей.
cli-checkable = Что можно проверить по записям, что нельзя и что для этого добавить.
cli-checkable-progress = Просмотр записей
cli-report = Составить отчёт: одна страница по рабочей папке или по одной таблице (укажите файл).
cli-report-progress = Расчёт
cli-serve = Показать страницы рабочей папки на этом компьютере.
cli-serving = Откройте { $address } в браузере. Остановить: Ctrl-C.
cli-demo = Показать главное на вымышленной компании: создать её записи, загрузить, посчитать, составить отчёт и показать страницы.
cli-demo-made = { $name }: вымышленная компания, её записи созданы в папке { $folder }.
cli-demo-kept = { $name }: вымышленная компания, записи взяты из папки { $folder }.
cli-demo-rows = Прочитано файлов: { $files }, строк: { $rows }; использовано { $used }, отложено с указанием причины { $left } (ошибки в выгрузках оставлены намеренно; причины перечислят «etalon report» и «etalon load»).
cli-demo-report = Отчёт:                 { $path }
cli-demo-map = Карта для раскраски:   { $path }
cli-demo-truth = Как было на деле:      { $path }
cli-assess = Оценка команды: никакие записи не нужны.
cli-quick = Создать страницу, на которой карту раскрашивают сами: 10 минут, без данных и без сети.
cli-quick-next = Откройте её в любом браузере, сеть не нужна. Сохраните ответы; сохранённый файл положите в папку «assessment» рабочей папки, и он появится в отчёте.
cli-option-out = Какой файл записать.
cli-option-first = Первый день, ГГГГ-ММ-ДД.
cli-option-last = Последний день, ГГГГ-ММ-ДД.
cli-option-by = Поле для разреза, например source или segment; можно несколько.
cli-option-where = Отбор поле=значение; можно несколько.
cli-option-explained = Объяснить, что и из чего считается.
cli-option-port = Порт; 0 – любой свободный.
cli-option-no-serve = Не запускать показ страниц.
cli-option-frame = Какой фрейм: его код (A, B1, B2, B3, B4 или ваш собственный) или all (все).
problem-file-exists = Такой файл уже есть; укажите другой через --out или удалите его сами.
cli-option-organisation = Название организации: его напечатают на карте.
cli-map-progress = Просмотр таблицы
cli-sample = Смоделировать компанию, о которой известно всё: её выгрузки, рабочую папку для них и рядом то, что было на самом деле.
cli-sample-progress = Моделирование
cli-sample-next = Дальше: etalon load --workspace { $folder }
cli-option-accounts = Сколько компаний-клиентов.
cli-option-months = Сколько месяцев.
cli-option-seed = Одно и то же число даёт одну и ту же компанию.
cli-option-world = Мир: balanced, dealer-heavy, early-sellers, thin-records или свой файл.
