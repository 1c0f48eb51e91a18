problem-world-unknown = Мира «{ $found }» нет. Встроенные: { $allowed }. Свой мир укажите файлом (.yaml).{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-world-unknown-id = В стандарте нет «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-sample-size = Для примера нужны хотя бы одна компания-клиент, от 3 до 60 месяцев и начальное число не меньше 0; запрошено: компаний { $accounts }, месяцев { $months }, начальное число { $seed }.
problem-world-incomplete = В «{ $field }» ничего не сказано про: { $missing }. Добавьте.
problem-world-shares = Доли в «{ $field }» должны быть не меньше 0, и хотя бы одна больше 0.
