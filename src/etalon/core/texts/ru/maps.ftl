# Уровни
map-level-0 = нет
map-level-1 = слабо
map-level-2 = описано
map-level-3 = измеряется
map-level-4 = улучшается
map-claim-na = неприменимо
map-claim-unknown = не знаем

# Владельцы
map-owner-marketing = маркетинг
map-owner-sales = продажи
map-owner-service = сервис
map-owner-partner = партнёры
map-owner-management = руководство

# Элементы рядом с процессом
map-element-people = люди
map-element-technology = технологии
map-element-structure = структура

# Тактики
map-fit-m = мейнстрим для этого этапа
map-fit-u = полезна на этом этапе
map-fit-r = редка на этом этапе
map-fit-x = не подходит для этого этапа
map-used = используем
map-not-used = не используем
map-flag-why-not = почему нет?
map-flag-dear = дорого

# Что есть в записях
map-evidence-none = ничего
map-evidence-some = часть
map-evidence-most = почти всё
map-evidence-cannot-tell = данных не хватает

# Что говорит ячейка
map-say-claim = Оценка команды: { $level }
map-say-record = По данным учёта: { $level }
map-say-evidence = Есть в записях: { $amount }
map-say-profile = Типичный профиль: { $level }
map-say-target = Цель: { $level }
map-say-spread = Ответы от { $low } до { $high }
map-say-mark = { $element }: { $level }
map-say-why-not = Подходит, но не используется. Почему?
map-say-dear = Здесь это дорого: сравните стоимость лида
map-say-root = Похоже, первопричина здесь
map-say-badge = Наблюдение { $number }
map-say-band = { $acts ->
    [one] { $acts } действие, { $step }
    [few] { $acts } действия, { $step }
   *[other] { $acts } действий, { $step }
}
map-step-in = в ногу
map-step-early = рано
map-step-late = поздно
map-link-root = Вероятная первопричина

# Легенда
map-legend-claim-unknown = не знаем
map-legend-claim-na = неприменимо
map-legend-used = используем
map-legend-not-used = не используем
map-legend-unknown = не знаем
map-legend-fit-m = мейнстрим
map-legend-fit-u = полезно
map-legend-why-not = подходит, но не используем
map-legend-dear = «дорого»: сравните стоимость лида
map-legend-claim = число: оценка команды
map-legend-record = справа: по данным учёта
map-legend-evidence = справа: сколько есть в записях
map-legend-cannot-tell = данных не хватает
map-legend-profile = типичный профиль
map-legend-marks = люди, технологии, структура
map-legend-spread = разброс ответов
map-legend-target = цель
map-legend-link-standard = в ногу по стандарту
map-legend-link-in = в ногу; толщина: число действий
map-legend-link-early = рано: покупатель ещё не здесь
map-legend-link-late = поздно
map-legend-link-cause = причина
map-legend-link-root = вероятная первопричина

# Ошибки
problem-frame-ref-unknown = Фрейм «{ $frame }» показывает «{ $ref }», но в стандарте такого элемента нет. Исправьте код или добавьте элемент.
problem-frame-cell-nameless = У ячейки «{ $cell }» фрейма «{ $frame }» нет ни названия, ни ссылки; добавьте одно из двух.
