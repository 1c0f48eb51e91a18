# Командний рядок
cli-program = Etalon: стандарт маркетингу і продажу B2B, з яким звіряють оцінки команди та записи організації.
cli-interrupted = Перервано. Недописаних даних не лишилося; щоб продовжити, повторіть ту саму команду.
cli-init = Створити робочу теку організації.
cli-would-write = буде записано { $path }
cli-wrote = записано { $path }
cli-init-next = Далі: розфарбуйте карту самі («etalon assess quick --out map.html») або покладіть вивантаження в { $folder }/exports і виконайте «etalon map ФАЙЛ».
cli-standard = Прочитати стандарт і перевірити його файли.
cli-check = Перевірити стандарт: форму, посилання, тексти трьома мовами.
cli-show = Показати види документів, перелік одного виду або один документ; або шукати (--search).
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
cli-option-name = Назва організації (типово – ім’я теки).
cli-option-route = Як ви продаєте: напряму, через канали чи і так, і так.
cli-option-currency = Валюта, три літери.
cli-option-language = Мова: en, ru або uk.
cli-option-output = Таблиця для людей або JSON для програм.
cli-option-workspace = Робоча тека (типово – поточна).
cli-option-dry-run = Сказати, що буде зроблено, і нічого не змінювати.
cli-option-folder = Тека іншого стандарту замість вбудованого.
cli-option-demo-folder = Тека вигаданої компанії (типово – demo-workspace).
cli-option-version = Показати версію.
problem-cli-no-such-verb = «{ $command }» не має команди «{ $found }». Є: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-cli-no-such-option = Параметра { $option } немає.{ $hint ->
    [yes] {" "}Можливо, малося на увазі { $nearest }?
   *[no] {" "}Перелік: --help.
}
problem-cli-missing-parameter = Не вказано: { $parameter }. Додайте (підказка: --help).
problem-cli-bad-choice = { $parameter }: дозволено одне з: { $allowed }.
problem-cli-bad-parameter = { $parameter } не підходить: { $detail }
problem-cli-bad-day = { $parameter }: потрібен день вигляду 2026-03-31.
problem-cli-bad-range = { $parameter }: потрібне ціле число від { $low } до { $high }.
problem-cli-bad-path = { $parameter }: за цим шляхом лежить інше (тека замість файлу або файл замість теки). Вкажіть інший шлях.
problem-cli-period-reversed = --from { $first } пізніше, ніж --to { $last }. Поміняйте їх місцями.
problem-cli-usage = Команду набрано неправильно: { $detail } Підказка: --help.
cli-heading-usage = Виклик: 
cli-heading-options = Параметри
cli-heading-commands = Команди
cli-option-help = Показати цю підказку.
cli-load = Зчитати вивантаження робочої теки до сховища й показати, що сталося з кожним рядком.
cli-load-progress = Завантаження
cli-load-unchanged = { $source }: у сховищі вже лежить саме це, нічого не змінилося.
cli-option-rebuild = Побудувати сховище заново зі збережених копій усіх завантажених файлів.
cli-load-changes = { $count ->
    [one] { $count } зміна в записах від попереднього вивантаження (збережено з датою).
    [few] { $count } зміни в записах від попереднього вивантаження (збережено з датами).
   *[other] { $count } змін у записах від попереднього вивантаження (збережено з датами).
}
cli-load-deleted = { $count ->
    [one] { $count } запису немає в повному вивантаженні: він вважається видаленим, його історію збережено.
   *[other] { $count } записів немає в повному вивантаженні: вони вважаються видаленими, їхню історію збережено.
}
cli-load-events-removed = { $count ->
    [one] { $count } події більше немає в повному вивантаженні, її прибрано.
   *[other] { $count } подій більше немає в повному вивантаженні, їх прибрано.
}
cli-load-events-kept = { $count ->
    [one] { $count } подія більше не випливає із запису, але вона відбулася: збережено як історію.
    [few] { $count } події більше не випливають із записів, але вони відбулися: збережено як історію.
   *[other] { $count } подій більше не випливають із записів, але вони відбулися: збережено як історію.
}
cli-nothing-changed = Нічого не записано (--dry-run).
cli-map = Підготувати чернетку мапування стовпців: що означає кожен, наскільки це певно й чому.
cli-map-next = Чернетку записано в { $path }. Прочитайте примітки, виправте хибне й додайте файл до «sources» в etalon.yaml.
cli-measure = Один показник за записами; без назви – перелік показників.
cli-checkable = Що можна перевірити за записами, що ні та що для цього додати.
cli-checkable-progress = Перегляд записів
cli-report = Скласти звіт: одна сторінка за робочою текою або за однією таблицею (вкажіть файл).
cli-report-progress = Розрахунок
cli-serve = Показати сторінки робочої теки на цьому комп’ютері.
cli-serving = Відкрийте { $address } у браузері. Зупинити: Ctrl-C.
cli-demo = Показати головне на вигаданій компанії: створити її записи, завантажити, порахувати, скласти звіт і показати сторінки.
cli-demo-made = { $name }: вигадана компанія, її записи створено в теці { $folder }.
cli-demo-kept = { $name }: вигадана компанія, записи взято з теки { $folder }.
cli-demo-rows = Прочитано файлів: { $files }, рядків: { $rows }; використано { $used }, відкладено із зазначенням причини { $left } (помилки у вивантаженнях залишено навмисно; причини перелічать «etalon report» і «etalon load»).
cli-demo-report = Звіт:                   { $path }
cli-demo-map = Карта для розфарбування: { $path }
cli-demo-truth = Як було насправді:      { $path }
cli-assess = Оцінка команди: жодних записів не потрібно.
cli-quick = Створити сторінку, на якій карту розфарбовують самі: 10 хвилин, без даних і без мережі.
cli-quick-next = Відкрийте її в будь-якому браузері, мережа не потрібна. Збережіть відповіді; збережений файл покладіть у теку «assessment» робочої теки, і він з’явиться у звіті.
cli-option-out = Який файл записати.
cli-option-first = Перший день, РРРР-ММ-ДД.
cli-option-last = Останній день, РРРР-ММ-ДД.
cli-option-by = Поле для розрізу, наприклад source або segment; можна кілька.
cli-option-where = Відбір поле=значення; можна кілька.
cli-option-explained = Пояснити, що і з чого рахується.
cli-option-port = Порт; 0 – будь-який вільний.
cli-option-no-serve = Не запускати показ сторінок.
cli-option-frame = Який фрейм: його код (A, B1, B2, B3, B4 або ваш власний) чи all (усі).
problem-file-exists = Такий файл уже є; вкажіть інший через --out або видаліть його самі.
cli-option-organisation = Назва організації: її надрукують на карті.
cli-map-progress = Перегляд таблиці
cli-sample = Змоделювати компанію, про яку відомо все: її вивантаження, робочу теку для них і поряд те, що було насправді.
cli-sample-progress = Моделювання
cli-sample-next = Далі: etalon load --workspace { $folder }
cli-option-accounts = Скільки компаній-клієнтів.
cli-option-months = Скільки місяців.
cli-option-seed = Те саме число дає ту саму компанію.
cli-option-world = Світ: balanced, dealer-heavy, early-sellers, thin-records або власний файл.
