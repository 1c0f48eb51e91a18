# Командная строка
cli-program = Etalon: стандарт маркетинга и продаж B2B и его проверка на людях и записях организации.
cli-interrupted = Прервано. Ничего не записано наполовину; чтобы продолжить, повторите ту же команду.
cli-init = Создать рабочую папку организации.
cli-would-write = будет записан { $path }
cli-wrote = записан { $path }
cli-init-next = Дальше: раскрасьте карту сами («etalon assess quick --out map.html») или положите выгрузки в { $folder }/exports и выполните «etalon map ФАЙЛ».
cli-standard = Прочитать стандарт и проверить его файлы.
cli-check = Проверить стандарт: форму, ссылки, тексты на трёх языках.
cli-show = Показать виды документов, список одного вида или один документ.
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
cli-option-name = Название организации (по умолчанию имя папки).
cli-option-route = Как вы продаёте: напрямую, через каналы или и так, и так.
cli-option-currency = Валюта, три буквы.
cli-option-language = Язык: en, ru или uk.
cli-option-output = Таблица для людей или JSON для программ.
cli-option-workspace = Рабочая папка (по умолчанию текущая).
cli-option-dry-run = Сказать, что будет сделано, и ничего не менять.
cli-option-folder = Другой стандарт вместо поставляемого.
cli-option-version = Показать версию.
problem-cli-no-such-option = Параметра { $option } нет.{ $hint ->
    [yes] {" "}Возможно, имелось в виду { $nearest }?
   *[no] {" "}Список: --help.
}
problem-cli-missing-parameter = Не указано: { $parameter }. Добавьте (подсказка: --help).
problem-cli-bad-choice = { $parameter }: возможные значения: { $allowed }.
problem-cli-bad-parameter = { $parameter } не подходит: { $detail }
problem-cli-usage = Команда набрана неверно: { $detail } Подсказка: --help.
cli-heading-usage = Вызов: 
cli-heading-options = Параметры
cli-heading-commands = Команды
cli-option-help = Показать эту подсказку.
