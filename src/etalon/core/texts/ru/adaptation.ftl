# Собственный пакет организации поверх стандарта
problem-overlay-needless = Поле «{ $part }» в изменении вида «{ $change }» ничего не значит; уберите его.
problem-overlay-item-exists = В стандарте уже есть «{ $item }». Измените его по полям в папке «changes» или дайте своему другой код.
problem-overlay-kind-unknown = «{ $item }»: вида «{ $found }» нет.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {" "}Список видов: «etalon standard show».
}
problem-overlay-item-unknown = В стандарте { $version } нет «{ $item }».{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {" "}Что есть, покажет «etalon standard show ВИД».
}
problem-overlay-no-field = У «{ $item }» нет поля «{ $field }»: нет части «{ $part }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-overlay-id = Код «{ $item }» менять нельзя: по нему всё связано. Переименуйте или скройте и добавьте своё.
problem-overlay-was-missing = «{ $item }» { $field }: укажите, что заменяет ваше изменение, чтобы его можно было сверить с новой версией стандарта. Добавьте «was: { $now }».
problem-overlay-twice = «{ $item }» { $field } изменено дважды; оставьте одно изменение.
problem-overlay-no-list = «{ $item }» { $field } – не список, добавить в него нельзя; используйте «change: override».
problem-overlay-fixed = «{ $item }» нельзя скрыть: на нём построены расчёты. Можно переименовать или изменить поля.
problem-overlay-needed = «{ $item }» нельзя скрыть, пока на него ссылается { $needed_by } ({ $inside }). Скройте или измените и его.
problem-overlay-base-unknown = Стандарта «{ $found }», поверх которого лежит пакет, нет. Напишите «base: { $allowed }».
