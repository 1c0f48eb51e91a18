## Формулы показателей и условия.
problem-formula-unreadable = { $id }: формула { $ended ->
    [yes] обрывается
   *[no] не читается начиная с «{ $found }»
} (знак { $column }). Здесь может стоять: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-formula-name-unknown = { $id }: нет ни таблицы, ни вида события, ни набора с именем «{ $found }».{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
} Подробности – в docs/formulas.md.
problem-formula-sets-mixed = { $id }: «{ $found }» соединяет записи разных таблиц. Знаком | соединяют только виды событий.
problem-formula-field-unknown = { $id }: у «{ $of }» нет поля «{ $found }». Есть поля: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-formula-parameter-unknown = { $id }: параметра «{ $found }» нет. { $allowed ->
    [none] Добавьте его в «parameters».
   *[other] Есть параметры: { $allowed }. Добавьте его в «parameters» или возьмите один из них.
}{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-formula-parameter-idle = { $id }: формула не использует параметр «{ $found }». Уберите его или поставьте в формулу со знаком $.
problem-formula-kpi-unknown = { $id }: показателя «{ $found }» нет.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-formula-circle = { $id }: через «{ $found }» формула ссылается сама на себя. Распишите одну из них полностью.
problem-formula-per-missing = { $id }: укажите, к какому объекту привязаны записи «{ $found }», например «per contact». Можно: { $allowed }.
problem-formula-per-unknown = { $id }: в записях «{ $of }» нет ссылки на «{ $found }». После «per» можно: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-formula-row-missing = { $id }: «{ $found }» может стоять только там, где известна строка: перед «over» или в условии.
problem-formula-value-missing = { $id }: укажите поле, например «{ $found }(orders.value)» или «{ $found }(value over orders)».
problem-formula-distinct = { $id }: «distinct» считает значения одного поля, например «distinct(page_view.contact_id)».
problem-formula-value-unknown = { $id }: поле «{ $of }» не может быть равно «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-formula-types = { $id }: «{ $field }» сравнивается с величиной другого рода. Ожидается: { $expected ->
    [time] дата или момент
    [number] число
   *[word] слово, с = или !=
}.
problem-formula-no-time = { $id }: у записей «{ $found }» нет своего времени, поэтому «before», «after», «within», «until» и «since» рядом с ними ничего не значат. Напишите «in last … cd».
problem-formula-days-only = { $id }: здесь время считают в календарных днях; напишите cd вместо { $found }.
kpi-explained = { $name }: { $meaning }. Формула: { $formula } (docs/formulas.md). Нужны: { $needs }. Параметры: { $parameters }. { $notes }
