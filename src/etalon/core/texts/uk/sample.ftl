problem-world-unknown = Світу «{ $found }» немає. У постачанні є: { $allowed }. Власний світ укажіть файлом (.yaml).{ $hint ->
    [yes] {" "}Можливо, ви мали на увазі «{ $nearest }»?
   *[no] {""}
}
problem-world-unknown-id = В еталоні немає «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, ви мали на увазі «{ $nearest }»?
   *[no] {""}
}
problem-sample-size = Для прикладу потрібні принаймні одна компанія-клієнт, від 3 до 60 місяців і початкове число не менше 0; запитано: компаній { $accounts }, місяців { $months }, початкове число { $seed }.
problem-world-incomplete = У «{ $field }» нічого не сказано про: { $missing }. Додайте.
problem-world-shares = Частки в «{ $field }» мають бути не менші за 0, і хоча б одна більша за 0.
