# Правила регламентов: величины, важность, выводы
rule-amount-wm = { $count ->
    [one] { $shown } рабочую минуту
    [few] { $shown } рабочие минуты
    [many] { $shown } рабочих минут
   *[other] { $shown } рабочей минуты
}
rule-amount-wm-of = { $count ->
    [one] { $shown } рабочей минуты
   *[other] { $shown } рабочих минут
}
rule-amount-wh = { $count ->
    [one] { $shown } рабочий час
    [few] { $shown } рабочих часа
    [many] { $shown } рабочих часов
   *[other] { $shown } рабочего часа
}
rule-amount-wh-of = { $count ->
    [one] { $shown } рабочего часа
    [few] { $shown } рабочих часов
    [many] { $shown } рабочих часов
   *[other] { $shown } рабочего часа
}
rule-amount-wd = { $count ->
    [one] { $shown } рабочий день
    [few] { $shown } рабочих дня
    [many] { $shown } рабочих дней
   *[other] { $shown } рабочего дня
}
rule-amount-wd-of = { $count ->
    [one] { $shown } рабочего дня
    [few] { $shown } рабочих дней
    [many] { $shown } рабочих дней
   *[other] { $shown } рабочего дня
}
rule-amount-cd = { $count ->
    [one] { $shown } календарный день
    [few] { $shown } календарных дня
    [many] { $shown } календарных дней
   *[other] { $shown } календарного дня
}
rule-amount-cd-of = { $count ->
    [one] { $shown } календарного дня
    [few] { $shown } календарных дней
    [many] { $shown } календарных дней
   *[other] { $shown } календарного дня
}
rule-severity-critical = критично: речь о деньгах, законе или доверии
rule-severity-major = важно: под вопросом результат этапа
rule-severity-minor = полезно: порядок в работе
rule-severity-info = к сведению
rule-verdict-ok = подтверждено записями
rule-verdict-late = по записям позже срока
rule-verdict-broken = по записям не подтверждено
rule-verdict-open = срок ещё не вышел
rule-verdict-excused = согласованное исключение
rule-verdict-unknown = данных не хватает
rule-cases = Случаи для обсуждения
