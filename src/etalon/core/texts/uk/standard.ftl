# Помилки стандарту загалом
problem-reference-dangling = «{ $target }» нікуди не веде: такого коду немає серед { $kinds }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {" "}Додайте його або вкажіть інший.
}
problem-text-missing = «{ $id }»: текст «{ $field }» мовою { $language } порожній; напишіть його.
problem-tactic-fit-incomplete = «{ $id }» не має оцінки придатності для етапів: { $lacks }. Поставте M, U, R або X для кожного етапу.
problem-process-lines-not-five = «{ $id }» має описів рівнів: { $found }; потрібні всі п’ять (рівні 0–4) або жодного.
problem-cell-without-name = Комірка «{ $id }» не має ні назви, ні посилання; додайте одне з двох.
