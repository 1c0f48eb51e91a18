# Рівні
map-level-0 = немає
map-level-1 = слабко
map-level-2 = описано
map-level-3 = вимірюється
map-level-4 = поліпшується
map-claim-na = незастосовно
map-claim-unknown = не знаємо

# Власники
map-owner-marketing = маркетинг
map-owner-sales = продаж
map-owner-service = сервіс
map-owner-partner = партнери
map-owner-management = керівництво

# Елементи поряд із процесом
map-element-people = люди
map-element-technology = технології
map-element-structure = структура

# Тактики
map-fit-m = мейнстрим для цього етапу
map-fit-u = корисна на цьому етапі
map-fit-r = рідкісна на цьому етапі
map-fit-x = не підходить для цього етапу
map-used = використовуємо
map-not-used = не використовуємо
map-flag-why-not = чому ні?
map-flag-dear = дорого

# Що є в записах
map-evidence-none = нічого
map-evidence-some = частина
map-evidence-most = майже все
map-evidence-cannot-tell = бракує даних

# Що каже комірка
map-say-claim = Оцінка команди: { $level }
map-say-record = За даними обліку: { $level }
map-say-evidence = Є в записах: { $amount }
map-say-profile = Типовий профіль: { $level }
map-say-target = Ціль: { $level }
map-say-spread = Відповіді від { $low } до { $high }
map-say-mark = { $element }: { $level }
map-say-why-not = Підходить, але не використовується. Чому?
map-say-dear = Тут це дорого: порівняйте вартість ліда
map-say-root = Схоже, першопричина тут
map-say-badge = Спостереження { $number }
map-say-band = { $acts ->
    [one] { $acts } дія, { $step }
    [few] { $acts } дії, { $step }
   *[other] { $acts } дій, { $step }
}
map-step-in = в ногу
map-step-early = зарано
map-step-late = запізно
map-link-root = Імовірна першопричина

# Легенда
map-legend-claim-unknown = не знаємо
map-legend-claim-na = незастосовно
map-legend-used = використовуємо
map-legend-not-used = не використовуємо
map-legend-unknown = не знаємо
map-legend-fit-m = мейнстрим
map-legend-fit-u = корисно
map-legend-why-not = підходить, але не використовуємо
map-legend-dear = «дорого»: порівняйте вартість ліда
map-legend-claim = число: оцінка команди
map-legend-record = праворуч: за даними обліку
map-legend-evidence = праворуч: скільки є в записах
map-legend-cannot-tell = бракує даних
map-legend-profile = типовий профіль
map-legend-marks = люди, технології, структура
map-legend-spread = розкид відповідей
map-legend-target = ціль
map-legend-link-standard = у ногу за стандартом
map-legend-link-in = у ногу; товщина: кількість дій
map-legend-link-early = зарано: покупець ще не тут
map-legend-link-late = запізно
map-legend-link-cause = причина
map-legend-link-root = імовірна першопричина

# Помилки
problem-frame-ref-unknown = Фрейм «{ $frame }» показує «{ $ref }», але в стандарті такого елемента немає. Виправте код або додайте елемент.
problem-frame-cell-nameless = Комірка «{ $cell }» фрейму «{ $frame }» не має ні назви, ні посилання; додайте одне з двох.
