# Ошибки стандарта в целом
problem-reference-dangling = «{ $target }» никуда не ведёт: такого кода нет среди { $kinds }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {" "}Добавьте его или укажите другой.
}
problem-text-missing = «{ $id }»: текст «{ $field }» на языке { $language } пуст; напишите его.
problem-tactic-fit-incomplete = У «{ $id }» нет оценки пригодности для этапов: { $lacks }. Поставьте M, U, R или X для каждого этапа.
problem-process-lines-not-five = У «{ $id }» описаний уровней: { $found }; нужны все пять (уровни 0–4) или ни одного.
problem-cell-without-name = У ячейки «{ $id }» нет ни имени, ни ссылки; добавьте одно из двух.
