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
