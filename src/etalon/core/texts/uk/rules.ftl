# Правила регламентів: величини, важливість, висновки
rule-amount-wm = { $count ->
    [one] { $shown } робочу хвилину
    [few] { $shown } робочі хвилини
    [many] { $shown } робочих хвилин
   *[other] { $shown } робочої хвилини
}
rule-amount-wm-of = { $count ->
    [one] { $shown } робочої хвилини
   *[other] { $shown } робочих хвилин
}
rule-amount-wh = { $count ->
    [one] { $shown } робочу годину
    [few] { $shown } робочі години
    [many] { $shown } робочих годин
   *[other] { $shown } робочої години
}
rule-amount-wh-of = { $count ->
    [one] { $shown } робочої години
    [few] { $shown } робочих годин
    [many] { $shown } робочих годин
   *[other] { $shown } робочої години
}
rule-amount-wd = { $count ->
    [one] { $shown } робочий день
    [few] { $shown } робочі дні
    [many] { $shown } робочих днів
   *[other] { $shown } робочого дня
}
rule-amount-wd-of = { $count ->
    [one] { $shown } робочого дня
    [few] { $shown } робочих днів
    [many] { $shown } робочих днів
   *[other] { $shown } робочого дня
}
rule-amount-cd = { $count ->
    [one] { $shown } календарний день
    [few] { $shown } календарні дні
    [many] { $shown } календарних днів
   *[other] { $shown } календарного дня
}
rule-amount-cd-of = { $count ->
    [one] { $shown } календарного дня
    [few] { $shown } календарних днів
    [many] { $shown } календарних днів
   *[other] { $shown } календарного дня
}
rule-severity-critical = критично: ідеться про гроші, закон або довіру
rule-severity-major = важливо: результат етапу під загрозою
rule-severity-minor = корисно: лад у роботі
rule-severity-info = до відома
rule-verdict-ok = підтверджено записами
rule-verdict-late = за записами пізніше строку
rule-verdict-broken = за записами не підтверджено
rule-verdict-open = строк ще не минув
rule-verdict-excused = погоджений виняток
rule-verdict-unknown = бракує даних
rule-cases = Випадки для обговорення
