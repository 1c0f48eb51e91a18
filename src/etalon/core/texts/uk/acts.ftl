# Звіт про завантаження: дії, розпізнані за словами
ledger-act-by-channel = За словами у стовпці «{ $column }» не зрозуміти, що це була за дія. Її враховано як дзвінок, лист або зустріч без теми.
ledger-act-not-approved = За словами у стовпці «{ $column }» є припущення, що це була за дія, але його ще ніхто не підтвердив. Запустіть «etalon map --acts», перегляньте acts.yaml і завантажте дані знову.
ledger-act-unclassified = Ні за стовпцем «{ $column }», ні за типом не зрозуміти, що це була за дія. Її враховано як x.unclassified, і в показниках за діями вона участі не бере.

# Таблиця дій
acts-heading =
    Що за дії записано в журналі, судячи зі слів. Один рядок – один шаблон; текстів самих записів тут немає.
    Перегляньте рядки згори вниз (найчастіші стоять першими), виправте kind, attrs, tactic або side, де
    вони хибні, поставте approved: true, де все правильно, і завантажте дані знову. Враховуються лише
    підтверджені рядки; решта дій лишається дзвінками, листами й зустрічами без теми. Слова, заведені
    у вашій компанії, впишіть до «cues».
problem-acts-unknown-cue = Групи слів «{ $found }» немає. Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {" "}Опишіть її в розділі «cues».
}
problem-acts-unknown-tactic = Тактики «{ $found }» у стандарті немає. Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-acts-repeated = Такий самий шаблон уже є в рядку { $line }. Залиште один із двох.
problem-mapping-classify-place = «classify» пишеться лише в таблиці «events» і замінює в ній «kind». Приберіть одне з двох.

# etalon map --acts
cli-option-acts = Підготувати таблицю дій робочої теки (acts.yaml) за словами з її журналів.
cli-option-approve-from = Разом із --acts: одразу підтвердити нові рядки з такою певністю й вище, наприклад 0.8.
cli-acts-progress = Читання дій
cli-acts-title = Дії за словами: рядків { $rows }, шаблонів { $lines } ({ $logs })
cli-acts-column-approved = Підтверджено
cli-acts-column-rows = Рядків
cli-acts-column-sure = Певність
cli-acts-column-kind = Що це було
cli-acts-column-about = Про що
cli-acts-column-tactic = Тактика
cli-acts-column-side = Чия
cli-acts-column-words = За якими словами
cli-acts-kind-unclassified = не розпізнано
cli-acts-kind-own = власний вид
cli-acts-side-buyer = покупця
cli-acts-side-seller = наша
cli-acts-side-both = обох сторін
cli-acts-more = { $count ->
    [one] … і ще { $count } рідший шаблон у файлі.
    [few] … і ще { $count } рідші шаблони у файлі.
   *[other] … і ще { $count } рідших шаблонів у файлі.
}
cli-acts-approved = Підтверджено: записів { $rows }, рядків таблиці { $lines }. Враховуються так, як сказано в таблиці.
cli-acts-sure = Чекають на підтвердження, певність від { $percent } %: записів { $rows }, рядків таблиці { $lines }.
cli-acts-unsure = Чекають на підтвердження, певність нижча за { $percent } %: записів { $rows }, рядків таблиці { $lines }. Кожен варто переглянути.
cli-acts-by-channel = Відомий лише канал (дзвінок, лист, зустріч без теми): записів { $rows }, рядків таблиці { $lines }.
cli-acts-unclassified = Не розпізнано (ні слова, ні тип нічого не кажуть): записів { $rows }, рядків таблиці { $lines }.
cli-acts-next = Таблиця: { $path }. Виправте її, поставте «approved: true», де рядок правильний, і запустіть «etalon load». До того такі дії лишаються дзвінками, листами й зустрічами без теми.
problem-map-nothing-named = Назвіть файл або теку з таблицями чи додайте --acts для таблиці дій.
problem-acts-no-log = Жодне мапування цієї робочої теки не розпізнає дій за словами. У таблиці «events» напишіть «classify: {"{"}type: …, subject: …{"}"}» замість «kind». Зараз вид дії задано прямо в таких записах: { $found }.
