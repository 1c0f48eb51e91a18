# Командний рядок
cli-program = Etalon: стандарт маркетингу і продажу B2B та його перевірка на людях і записах організації.
cli-interrupted = Перервано. Нічого не записано наполовину; щоб продовжити, повторіть ту саму команду.
cli-init = Створити робочу теку організації.
cli-would-write = буде записано { $path }
cli-wrote = записано { $path }
cli-init-next = Далі: розфарбуйте карту самі («etalon assess quick --out map.html») або покладіть вивантаження в { $folder }/exports і виконайте «etalon map ФАЙЛ».
cli-standard = Прочитати стандарт і перевірити його файли.
cli-check = Перевірити стандарт: форму, посилання, тексти трьома мовами.
cli-show = Показати види документів, перелік одного виду або один документ.
cli-standard-problems = { $count -> 
    [0] Помилок немає.
    [one] { $count } помилка.
    [few] { $count } помилки.
    [many] { $count } помилок.
   *[other] { $count } помилки.
}
problem-show-unknown-kind = Виду «{ $found }» немає. Є: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-show-unknown-id = Коду «{ $found }» у цьому виді немає. Є, наприклад: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
cli-column-kind = Вид
cli-column-count = Скільки
cli-column-folder = Тека
cli-column-id = Код
cli-column-name = Назва
cli-column-origin = Звідки
cli-column-field = Поле
cli-option-name = Назва організації (типово ім’я теки).
cli-option-route = Як ви продаєте: напряму, через канали чи і так, і так.
cli-option-currency = Валюта, три літери.
cli-option-language = Мова: en, ru або uk.
cli-option-output = Таблиця для людей або JSON для програм.
cli-option-workspace = Робоча тека (типово поточна).
cli-option-dry-run = Сказати, що буде зроблено, і нічого не змінювати.
cli-option-folder = Інший стандарт замість того, що в комплекті.
cli-option-version = Показати версію.
problem-cli-no-such-option = Параметра { $option } немає.{ $hint ->
    [yes] {" "}Можливо, малося на увазі { $nearest }?
   *[no] {" "}Перелік: --help.
}
problem-cli-missing-parameter = Не вказано: { $parameter }. Додайте (підказка: --help).
problem-cli-bad-choice = { $parameter }: можливі значення: { $allowed }.
problem-cli-bad-parameter = { $parameter } не підходить: { $detail }
problem-cli-usage = Команду набрано неправильно: { $detail } Підказка: --help.
cli-heading-usage = Виклик: 
cli-heading-options = Параметри
cli-heading-commands = Команди
cli-option-help = Показати цю підказку.
