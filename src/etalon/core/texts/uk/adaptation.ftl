# Власний пакет організації поверх стандарту
problem-overlay-needless = Поле «{ $part }» у зміні виду «{ $change }» нічого не означає; приберіть його.
problem-overlay-item-exists = У стандарті вже є «{ $item }». Змініть його за полями в теці «changes» або дайте своєму інший код.
problem-overlay-kind-unknown = «{ $item }»: виду «{ $found }» немає.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {" "}Перелік видів: «etalon standard show».
}
problem-overlay-item-unknown = У стандарті { $version } немає «{ $item }».{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {" "}Що є, покаже «etalon standard show ВИД».
}
problem-overlay-no-field = «{ $item }» не має поля «{ $field }»: немає частини «{ $part }». Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-overlay-id = Код «{ $item }» змінювати не можна: за ним усе пов’язано. Перейменуйте або приховайте й додайте своє.
problem-overlay-was-missing = «{ $item }» { $field }: зазначте, що замінює ваша зміна, щоб її можна було звірити з новою версією стандарту. Додайте «was: { $now }».
problem-overlay-twice = «{ $item }» { $field } змінено двічі; залиште одну зміну.
problem-overlay-no-list = «{ $item }» { $field } – не список, додати до нього не можна; використайте «change: override».
problem-overlay-fixed = «{ $item }» не можна приховати: на ньому побудовано розрахунки. Можна перейменувати або змінити поля.
problem-overlay-needed = «{ $item }» не можна приховати, поки на нього посилається { $needed_by } ({ $inside }). Приховайте або змініть і його.
problem-overlay-base-unknown = Стандарту «{ $found }», поверх якого лежить пакет, немає. Напишіть «base: { $allowed }».

# Хто що змінив
adapted-by-own = змінено, { $by }: { $reason }
adapted-by-added = додано, { $by }
adapted-by-rule = за правилом «{ $by }». { $reason }
adapted-whole = (повністю)
adapted-field = змінено: { $field }
adapted-values = { $old } → { $new }; { $why }
cli-diff = Показати відмінності: «base» і «mine» (стандарт робочої теки) або дві теки.
cli-column-item = Що
cli-column-old = Було
cli-column-new = Стало
cli-column-reason = Хто змінив і чому
cli-differences = { $count ->
    [0] Відмінностей немає.
    [one] { $count } відмінність.
    [few] { $count } відмінності.
   *[other] { $count } відмінностей.
}
cli-again = { $count ->
    [one] Перегляньте ще раз: у стандарті змінилося те, що перевизначено { $count } вашою зміною. Вона діє далі.
   *[other] Перегляньте ще раз: у стандарті змінилося те, що перевизначено { $count } вашими змінами. Вони діють далі.
}
cli-again-field = { $item } { $field }: зміну зроблено для версії { $base }, де було { $was }; у { $version } тепер { $now }; у вас { $mine }. Залиште її та впишіть нові «was» і «base» або приберіть.
cli-again-whole = { $item }: приховано для версії { $base }; у { $version } змінилося. Вирішіть, чи приховувати далі, і впишіть нові «was» і «base».
cli-again-gone = { $item } { $field }: зміну зроблено для версії { $base }; у { $version } цього більше немає. Приберіть зміну або перенесіть її.

# The profile
kind-traits = Ознаки організації
kind-adaptations = Правила профілю
problem-profile-trait = Профіль не має ознаки «{ $found }». Є: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-profile-answer = «{ $trait }» не може бути «{ $found }». Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-profile-form = «{ $found }» не має вигляду ОЗНАКА=ВІДПОВІДЬ. Напишіть, наприклад, --profile market=mature.
cli-option-profile = Що ще відомо про організацію, ОЗНАКА=ВІДПОВІДЬ; можна вказати кілька («etalon standard show traits»).
map-legend-changed-m = мейнстрим, змінено для вас
map-legend-changed-u = корисно, змінено для вас
story-changed-place = Місце
story-changed-why = Хто змінив і чому
story-changed = { $count ->
    [one] Змінено для вас на карті: { $count } місце. { $map }
    [few] Змінено для вас на карті: { $count } місця. { $map }
   *[other] Змінено для вас на карті: { $count } місць. { $map }
}
story-judged-by = KPI: { $kpi }

# Генератори
origin-o = власне, від організації
cli-new = Створити свій документ стандарту: tactic, process, message, frame, kpi або rule.
cli-new-next = Далі: напишіть тексти, що починаються з ✎, їх { $count } (перелік: etalon standard check --workspace { $folder }), і подивіться: etalon standard show { $kind } { $id } --workspace { $folder }
cli-to-write = { $count ->
    [one] Лишилося написати: { $count } текст, що починається з ✎.
    [few] Лишилося написати: { $count } тексти, що починаються з ✎.
   *[other] Лишилося написати: { $count } текстів, що починаються з ✎.
}
problem-new-sort = «{ $found }» створити не можна. Можна: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-new-form = «{ $found }» не підходить як код для { $sort }. Напишіть за зразком { $example }.
problem-new-taken = «{ $id }» уже є. Оберіть інший код або змініть його за полями в теці «changes».
problem-new-file-there = Такий файл уже є; оберіть інший код або видаліть файл самі.

# Приклади з відповіддю
problem-case-unknown = У прикладі названо «{ $found }», але цього немає.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-case-kpi = У прикладі для «{ $id }» очікується { $value }, а за формулою виходить { $found }. Виправте приклад або формулу.
problem-case-frame = У прикладі для «{ $id }» найслабшими місцями очікуються: { $value }; виходить: { $found }. Виправте приклад або фрейм.
problem-case-value = Значення в «{ $table }» з прикладу не відповідає своєму стовпцю: { $detail }. Виправте його.
