# Карта без даних: сторінка
quick-kind = Оцінка команди
quick-noscript = Сторінка розфарбовує карту за допомогою JavaScript. Дозвольте його для цього файлу.
quick-organisation = Організація
quick-day = Дата
quick-language = Мова
quick-frames = Фрейми
quick-readings = Як читати картину
quick-save = Зберегти
quick-load = Відкрити
quick-print = Друк
quick-restart = Почати заново
quick-undo = Повернути
quick-more = Файл і друк
quick-close = Закрити
quick-map = Карта
quick-list = Список
quick-look = Вигляд
quick-map-help = Стрілки ведуть від комірки до комірки, Enter відкриває її запитання.
quick-cell-open = немає відповіді
quick-profile = Типовий профіль за статтею
quick-profile-mark = за статтею: { $level }
quick-profile-help = Число в рамці: рівень, який стаття B2B Ray називає типовим. Де рамки немає, стаття мовчить.
quick-offline = Сторінка працює без мережі й нікуди нічого не надсилає.

# Карта без даних: запитання
quick-question-tab = Запитання { $number } з { $total }
quick-findings-tab = Про що поговорити
quick-panel = Запитання і спостереження
quick-fold = Згорнути
quick-unfold = Розгорнути
quick-answered = Відповіді: { $done } з { $total }
quick-back = Назад
quick-next = Далі
quick-clear = Прибрати відповідь
quick-finish = До спостережень
quick-choose = Оберіть рівень
quick-choose-use = Чи користуєтеся ви цим
quick-example = Приклад для рівнів: процес «{ $process }»

quick-help-0 = Цього ніхто не робить
quick-help-1 = Робиться від випадку до випадку
quick-help-2 = Є порядок і відповідальний
quick-help-3 = Є цифри, і на них дивляться
quick-help-4 = За цифрами змінюють роботу
quick-help-used = Робимо це на цьому етапі
quick-help-unused = На цьому етапі цього не робимо
quick-help-na = Нас це не стосується
quick-help-unknown = Корисна відповідь: це не нуль

# Карта без даних: що чує той, хто не бачить карти
quick-said = { $place }: { $answer }. { $colour }
quick-cleared = { $place }: відповідь прибрано.
quick-colour-0 = Комірка біла, контур пунктирний.
quick-colour-1 = Комірка блідо-блакитна.
quick-colour-2 = Комірка блакитна.
quick-colour-3 = Комірка синя.
quick-colour-4 = Комірка темно-синя.
quick-colour-used = Комірка блакитна.
quick-colour-unused = Комірка біла, контур пунктирний.
quick-colour-na = Комірка сіра.
quick-colour-unknown = Комірку заштриховано.
quick-profile-shown = Типовий профіль показано.
quick-profile-hidden = Типовий профіль сховано.

# Карта без даних: спостереження
quick-findings = Три найслабші місця за оцінкою команди
quick-findings-use = Три місця, де доречну тактику не використовують
quick-finding-0 = { $place }: за оцінкою команди, цього немає. Що має статися, щоб тут з’явилися відповідальний і перший крок?
quick-finding-1 = { $place }: робиться від випадку до випадку. Що має статися, щоб це перестало залежати від окремих людей?
quick-finding-2 = { $place }: описано, але не вимірюється. Що має статися, щоб за місяць стало видно, чи це працює?
quick-finding-3 = { $place }: вимірюється, але цифри поки що не змінюють роботи. Що має статися, щоб за ними ухвалювали рішення?
quick-finding-unused = { $place }: цим ми не користуємося. Чому і що має статися, щоб ми це спробували?
quick-finding-typical = Стаття називає це місце типово слабким.
quick-findings-none = Поки що немає жодної відповіді. Дайте відповідь на перші запитання, і тут з’являться найслабші місця.
quick-findings-strong = Слабких місць команда не назвала. З яких записів це видно і хто міг би заперечити?
quick-findings-so-far = Поки що відповідей: { $done } з { $total }.
quick-tied = За однакових відповідей місця йдуть за циклом продажу, починаючи з вирощування: з нього починається цикл постійного клієнта. Решта йде як на карті.
quick-tied-drawn = За однакових відповідей місця йдуть як на карті.
quick-unknowns = «Не знаю»: { $places }. Це не нуль. Хто дізнається і до якого дня?

# Карта без даних: файл і пам’ять
quick-file-name = karta
quick-saved = Файл «{ $file }» збережено.
quick-loaded = Відкрито файл «{ $file }», відповідей у ньому: { $count }.
quick-restored = Показано відповіді, які зберіг цей браузер.
quick-restarted = Відповіді прибрано.
quick-memory-off = Браузер не дає зберігати відповіді: перш ніж закрити сторінку, збережіть файл.
quick-kept = Ваші відповіді залишилися на місці.
quick-load-unreadable = Файл «{ $file }» не читається. Перевірте, чи він на місці.
quick-load-not-json = Файл «{ $file }» пошкоджено або це не JSON. Відкрийте файл, який зберегла така сторінка.
quick-load-other = Файл «{ $file }» зберегла інша програма. Відкрийте файл, який зберегла така сторінка.
quick-load-newer = Файл «{ $file }» збережено новішою версією. Відкрийте його у сторінці, яку зробив новий Etalon.
quick-load-frame = У файлі «{ $file }» немає фреймів цієї сторінки, у ньому є: { $found }. Відкрийте сторінку з таким фреймом.
quick-load-wrong = У файлі «{ $file }» є те, чого карта не знає: { $found }. Відкрийте файл у тому вигляді, в якому його збережено.

# Карта без даних: про фрейм
quick-about = Про цей фрейм
quick-about-purpose = Для чого
quick-about-novelty = Що нового
quick-about-origin = Звідки взято
quick-about-limits = Обмеження

# Карта без даних: збережений файл не читається
problem-quick-not-json = Файл пошкоджено або це не JSON. Візьміть файл, який зберегла сторінка карти.
problem-quick-other-file = Це не збережена карта. Візьміть файл, який зберегла сторінка карти.
problem-quick-newer = Карту збережено у версії { $found }, а ця програма знає { $known }. Оновіть Etalon.
problem-quick-unknown-frame = Фрейму «{ $found }» у стандарті немає.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {" "}Візьміть файл карти в тому вигляді, в якому його збережено.
}
problem-quick-unknown-reading = Прочитання «{ $found }» у цього фрейму немає.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {" "}Візьміть файл карти в тому вигляді, в якому його збережено.
}
problem-quick-unknown-cell = Комірки «{ $found }» на цій карті немає.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {" "}Візьміть файл карти в тому вигляді, в якому його збережено.
}
problem-quick-wrong-answer = Комірка «{ $cell }» не може мати відповідь «{ $found }». Дозволено: { $allowed }.
problem-quick-no-frame = Фрейму «{ $found }» немає. Є: { $allowed } або all.
