problem-world-unknown = Світу «{ $found }» немає. Вбудовані: { $allowed }. Власний світ укажіть файлом (.yaml).{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-world-unknown-id = У стандарті немає «{ $found }». Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-sample-size = Для прикладу потрібні принаймні одна компанія-клієнт, від 3 до 60 місяців і початкове число не менше 0; запитано: компаній { $accounts }, місяців { $months }, початкове число { $seed }.
problem-world-incomplete = У «{ $field }» нічого не сказано про: { $missing }. Додайте.
problem-world-shares = Частки в «{ $field }» мають бути не менші за 0, і хоча б одна більша за 0.
