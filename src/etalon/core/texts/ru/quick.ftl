# Карта без данных: страница
quick-kind = Оценка команды
quick-noscript = Страница раскрашивает карту с помощью JavaScript. Разрешите его для этого файла.
quick-organisation = Организация
quick-day = Дата
quick-language = Язык
quick-frames = Фреймы
quick-readings = Как читать картину
quick-save = Сохранить
quick-load = Открыть
quick-print = Печать
quick-restart = Начать заново
quick-undo = Вернуть
quick-more = Файл и печать
quick-close = Закрыть
quick-map = Карта
quick-list = Список
quick-look = Вид
quick-map-help = Стрелки ведут от ячейки к ячейке, Enter открывает её вопрос.
quick-cell-open = нет ответа
quick-profile = Типичный профиль по статье
quick-profile-mark = по статье: { $level }
quick-profile-help = Число в рамке: уровень, который статья B2B Ray называет типичным. Где рамки нет, статья молчит.
quick-offline = Страница работает без сети и никуда ничего не отправляет.

# Карта без данных: вопрос
quick-question-tab = Вопрос { $number } из { $total }
quick-findings-tab = О чём поговорить
quick-panel = Вопросы и наблюдения
quick-fold = Свернуть
quick-unfold = Развернуть
quick-answered = Отвечено: { $done } из { $total }
quick-back = Назад
quick-next = Дальше
quick-clear = Убрать ответ
quick-finish = К наблюдениям
quick-choose = Выберите уровень
quick-choose-use = Пользуетесь ли вы этим
quick-example = Пример для уровней: процесс «{ $process }»

quick-help-0 = Этого никто не делает
quick-help-1 = Делается от случая к случаю
quick-help-2 = Есть порядок и ответственный
quick-help-3 = Есть цифры, и на них смотрят
quick-help-4 = По цифрам меняют работу
quick-help-used = Делаем это на данном этапе
quick-help-unused = На данном этапе этого не делаем
quick-help-na = Нас это не касается
quick-help-unknown = Полезный ответ: это не ноль

# Карта без данных: что слышит тот, кто не видит карты
quick-said = { $place }: { $answer }. { $colour }
quick-cleared = { $place }: ответ убран.
quick-colour-0 = Ячейка белая, контур пунктирный.
quick-colour-1 = Ячейка бледно-голубая.
quick-colour-2 = Ячейка голубая.
quick-colour-3 = Ячейка синяя.
quick-colour-4 = Ячейка тёмно-синяя.
quick-colour-used = Ячейка голубая.
quick-colour-unused = Ячейка белая, контур пунктирный.
quick-colour-na = Ячейка серая.
quick-colour-unknown = Ячейка заштрихована.
quick-profile-shown = Типичный профиль показан.
quick-profile-hidden = Типичный профиль убран.

# Карта без данных: наблюдения
quick-findings = Три самых слабых места по оценке команды
quick-findings-use = Три места, где подходящая тактика не используется
quick-finding-0 = { $place }: по оценке команды, этого нет. Что должно произойти, чтобы здесь появились ответственный и первый шаг?
quick-finding-1 = { $place }: делается от случая к случаю. Что должно произойти, чтобы это перестало зависеть от отдельных людей?
quick-finding-2 = { $place }: описано, но не измеряется. Что должно произойти, чтобы через месяц стало видно, работает ли это?
quick-finding-3 = { $place }: измеряется, но цифры пока не меняют работу. Что должно произойти, чтобы по ним принимали решения?
quick-finding-unused = { $place }: этим мы не пользуемся. Почему и что должно произойти, чтобы мы это попробовали?
quick-finding-typical = Статья называет это место типично слабым.
quick-findings-none = Пока нет ни одного ответа. Ответьте на первые вопросы, и здесь появятся самые слабые места.
quick-findings-strong = Слабых мест команда не назвала. По каким записям это видно и кто мог бы возразить?
quick-findings-so-far = Пока по { $done } ответам из { $total }.
quick-tied = При равных ответах места идут по циклу продаж, начиная со взращивания: с него начинается цикл постоянного клиента. Остальные идут как на карте.
quick-tied-drawn = При равных ответах места идут как на карте.
quick-unknowns = «Не знаю»: { $places }. Это не ноль. Кто узнает и к какому дню?

# Карта без данных: файл и память
quick-file-name = karta
quick-saved = Файл «{ $file }» сохранён.
quick-loaded = Открыт файл «{ $file }», ответов в нём: { $count }.
quick-restored = Показаны ответы, которые сохранил этот браузер.
quick-restarted = Ответы убраны.
quick-memory-off = Браузер не даёт хранить ответы: прежде чем закрыть страницу, сохраните файл.
quick-kept = Ваши ответы остались на месте.
quick-load-unreadable = Файл «{ $file }» не читается. Проверьте, на месте ли он.
quick-load-not-json = Файл «{ $file }» повреждён или это не JSON. Откройте файл, который сохранила такая страница.
quick-load-other = Файл «{ $file }» сохранила другая программа. Откройте файл, который сохранила такая страница.
quick-load-newer = Файл «{ $file }» сохранён более новой версией. Откройте его в странице, сделанной новым Etalon.
quick-load-frame = В файле «{ $file }» нет фреймов этой страницы, в нём есть: { $found }. Откройте страницу с таким фреймом.
quick-load-wrong = В файле «{ $file }» есть то, чего карта не знает: { $found }. Откройте файл в том виде, в каком он был сохранён.

# Карта без данных: о фрейме
quick-about = Об этом фрейме
quick-about-purpose = Для чего
quick-about-novelty = Что нового
quick-about-origin = Откуда взято
quick-about-limits = Ограничения

# Карта без данных: сохранённый файл не читается
problem-quick-not-json = Файл повреждён или это не JSON. Возьмите файл, который сохранила страница карты.
problem-quick-other-file = Это не сохранённая карта. Возьмите файл, который сохранила страница карты.
problem-quick-newer = Карта сохранена в версии { $found }, а эта программа знает { $known }. Обновите Etalon.
problem-quick-unknown-frame = Фрейма «{ $found }» в стандарте нет.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {" "}Возьмите файл карты в том виде, в каком он был сохранён.
}
problem-quick-unknown-reading = Прочтения «{ $found }» у этого фрейма нет.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {" "}Возьмите файл карты в том виде, в каком он был сохранён.
}
problem-quick-unknown-cell = Ячейки «{ $found }» на этой карте нет.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {" "}Возьмите файл карты в том виде, в каком он был сохранён.
}
problem-quick-wrong-answer = Ячейка «{ $cell }» не может иметь ответ «{ $found }». Допустимо: { $allowed }.
problem-quick-no-frame = Фрейма «{ $found }» нет. Есть: { $allowed } или all.
