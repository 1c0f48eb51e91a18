## Формули показників і умови.
problem-formula-unreadable = { $id }: формула { $ended ->
    [yes] обривається
   *[no] не читається, починаючи з «{ $found }»
} (знак { $column }). Тут може стояти: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-formula-name-unknown = { $id }: немає ні таблиці, ні виду події, ні набору з назвою «{ $found }».{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
} Докладніше – в docs/formulas.md.
problem-formula-sets-mixed = { $id }: «{ $found }» поєднує записи різних таблиць. Знаком | поєднують лише види подій.
problem-formula-field-unknown = { $id }: у «{ $of }» немає поля «{ $found }». Є поля: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-formula-parameter-unknown = { $id }: параметра «{ $found }» немає. { $allowed ->
    [none] Додайте його до «parameters».
   *[other] Є параметри: { $allowed }. Додайте його до «parameters» або візьміть один із них.
}{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-formula-parameter-idle = { $id }: формула не використовує параметр «{ $found }». Приберіть його або поставте у формулу зі знаком $.
problem-formula-kpi-unknown = { $id }: показника «{ $found }» немає.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-formula-circle = { $id }: через «{ $found }» формула посилається сама на себе. Розпишіть одну з них повністю.
problem-formula-per-missing = { $id }: вкажіть, до якого об’єкта прив’язані записи «{ $found }», наприклад «per contact». Можна: { $allowed }.
problem-formula-per-unknown = { $id }: у записах «{ $of }» немає посилання на «{ $found }». Після «per» можна: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-formula-row-missing = { $id }: «{ $found }» може стояти лише там, де відомий рядок: перед «over» або в умові.
problem-formula-value-missing = { $id }: вкажіть поле, наприклад «{ $found }(orders.value)» або «{ $found }(value over orders)».
problem-formula-distinct = { $id }: «distinct» рахує значення одного поля, наприклад «distinct(page_view.contact_id)».
problem-formula-value-unknown = { $id }: поле «{ $of }» не може мати значення «{ $found }». Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-formula-types = { $id }: «{ $field }» порівнюється з величиною іншого роду. Очікується: { $expected ->
    [time] дата або момент
    [number] число
   *[word] слово, з = або !=
}.
problem-formula-no-time = { $id }: записи «{ $found }» не мають власного часу, тому «before», «after», «within», «until» і «since» поруч із ними нічого не означають. Напишіть «in last … cd».
problem-formula-days-only = { $id }: тут час рахують у календарних днях; напишіть cd замість { $found }.
kpi-explained = { $name }: { $meaning }. Формула: { $formula } (docs/formulas.md). Потрібні: { $needs }. Параметри: { $parameters }. { $notes }
