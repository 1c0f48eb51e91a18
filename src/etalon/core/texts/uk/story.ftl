# Звіт
story-not-recorded = не записано
story-period = Період: { $period }.
story-by = { $measure }, розріз: { $by }
story-all = усього
story-number = Показник
story-value = Значення
story-bars-note = Показано груп: { $shown } із { $all }, найбільші за n. Тонка лінія – 95-відсотковий інтервал: якщо лінії перекриваються, різниця може бути випадковою.
story-first-rows = { $part } (перші { $shown } із { $all })
story-ledger-lead = Що сталося з кожним рядком кожного файлу: рядків на вході = враховано + дублікати + поза мапуванням + відкладено. Ніщо не губиться мовчки; відкладені рядки можна виправити й завантажити знову.
story-file = Файл
story-rows-in = Рядків на вході
story-rows-used = Враховано
story-rows-repaired = з них виправлено
story-rows-duplicate = Дублікати
story-rows-not-mapped = Поза мапуванням
story-rows-quarantined = Відкладено
story-reasons-of = Причини: { $file }
story-reason = Причина
story-fate = Що сталося з рядками
story-rows = Рядків
fate-duplicate = не враховано як дублікати
fate-not-mapped = не враховано: так задано в мапуванні
fate-quarantined = відкладено
fate-repaired = враховано після виправлення
fate-noted = враховано з приміткою
story-checkable-lead = Що можна довести за наявними записами, а що ні. Це говорить про облік, а не про роботу людей.
dimension-month = Місяць
dimension-quarter = Квартал
dimension-year = Рік
story-measure = Показник
story-can-tell = Чи видно за записами?
story-rests-on = На чому ґрунтується
story-yes = так
story-no = поки що ні
story-field = Що варто записувати
story-unlocks = Що стане видно
story-kpis-told = Із { $all } показників стандарту записів вистачає для { $told }; порахувати один: «etalon measure» і код показника.
story-unlock-title = Що додати насамперед
story-need-absent = { $field }: немає
story-need-filled = { $field }: заповнено { $share }
story-or = {" "}або{" "}
story-event = подія «{ $kind }»
story-contents = Зміст
story-chapter-talk = Про що поговорити насамперед
story-chapter-maps = Карти
story-chapter-numbers = Цифри
story-chapter-checkable = Що можна перевірити за записами
story-chapter-ledger = Які файли прочитано
story-talk-lead = Три спостереження для початку. Це запитання для розмови, а не вироки: записи показують, що є, а чому так, знають люди.
story-more-findings = Решта спостережень ({ $count })
story-cannot-tell = Чого за записами поки що не видно ({ $count })
story-title = { $organisation }: що видно за записами
story-subtitle = { $period } · подій: { $events } · угод: { $deals } · клієнтів: { $accounts }
story-thin-deals = Записів поки що мало: { $n ->
    [one] { $n } угода
    [few] { $n } угоди
    [many] { $n } угод
   *[other] { $n } угоди
} з відомим результатом, для оцінки потрібно від { $enough }. Це говорить про облік, а не про роботу людей.
story-thin-deals-question = Яких угод минулого року в записах немає взагалі?
story-thin-field = У записах немає поля: { $field }. З ним стане видно: { $measures }.
story-thin-field-question = Хто і в якій системі міг би почати це записувати?
story-thin-buyer = Дії покупця не записано, тому не можна сказати, чи йде продаж у ногу із закупівлею.
story-thin-buyer-question = Де сьогодні залишаються запити й відповіді покупців та їхні прохання про демонстрацію, якщо не в записах?
story-quick-subtitle = Оцінка команди, { $date }
dimension-from = З етапу
dimension-to = Куди
dimension-direction = Перехід
dimension-stage = Етап
dimension-dealer = Дилер
dimension-behaviour = Наша дія
dimension-state = Стан покупця
dimension-step = У ногу?
dimension-deal = Угода
story-chapter-columns = Таблиця і чого в ній бракує
story-table-read-as = Таблицю прочитано як «{ $name }»: { $about }.
story-column = Стовпець
story-taken-for = Прийнято за
story-sure = Певність
story-why = Чому
story-next-columns = Які стовпці додати наступними
story-columns-understood = Як програма зрозуміла стовпці
story-columns-unused = Не використано: { $names }.
story-thin-column = У таблиці немає стовпця «{ $column }». З ним стане видно: { $unlocks }.
story-thin-column-question = Чи можна вивантажити і його з тієї самої програми?
story-number-reason = { $number }: { $reason }
story-map = Карта
story-cells = Комірок, які лишають сліди
story-cells-told = Видно за записами
story-cells-dark = Поки нічого не записано
story-cells-title = Карти за записами
story-opens-title = Що варто записувати насамперед (перші { $shown } із { $all })
story-opens-cells = Які комірки стане видно
story-and-more = { $names } і ще { $n }
story-chapter-tactics = Тактики: чому ми це не використовуємо?
story-chapter-channel = Канал: картка оцінювання дилерів
story-why-not-lead = Не більше трьох доречних тактик на етап, про застосування яких ніхто не каже і записи мовчать. Кожна чекає на відповідь, і «нам не підходить, бо…» теж добра відповідь.
story-stage = Етап
story-why-not = Чому ми це не використовуємо?
story-why-these = Чому питаємо
story-unused-said = команда каже, що не застосовує
story-unused-recorded = у записах слідів немає, хоча інші тактики етапу видно
story-why-reason = { $fit }; чия: { $owner }; { $known }
story-dear = Дорого: на охопленні й залученні працюють менеджери з продажу. Порівняйте вартість ліда: { $tactics }.
story-scorecard-lead = Рядок, для якого потрібні дані самого дилера або бракує наших записів, вимкнено: його вагу розподілено між рештою, нулем він не вважається. Числа подано за всіма дилерами разом.
story-score-line = Рядок
story-score-weight = Вага
story-score-shared = Після розподілу
story-score-partner-data = вимкнено: потрібні дані дилера
story-score-not-measured = вимкнено: поки не вимірюється
story-score-records = вимкнено: записів бракує
dimension-tactic = Тактика
dimension-owned_by = Чия
dimension-fit = На цьому етапі
dimension-function = Функція
dimension-act = Вид дії
story-inside-boxes = Що всередині блоків: { $map }

# The chapter of step
story-chapter-step = Відкриті угоди, де ми не в ногу з покупцем
story-step-lead = Відкритих угод, де стан покупця зрозумілий: { $known }. З них зараз не в ногу з покупцем: { $out }, нижче – найбільші. { $unknown ->
    [0] Ідеться про угоду, а не про людину.
   *[other] Угод, щодо яких бракує даних: { $unknown }. Ідеться про угоду, а не про людину.
}
story-step-seems = Угода { $deal }. Схоже, { $state }.
story-step-helps = Що зазвичай допомагає тут: { $help }.
story-step-early = Остання наша дія випередила покупця: { $act }. { $days ->
    [0] Останній контакт сьогодні
    [one] Останній контакт { $days } день тому
    [few] Останній контакт { $days } дні тому
   *[other] Останній контакт { $days } днів тому
}
story-step-late = Остання наша дія запізнилася, покупець уже далі: { $act }. { $days ->
    [0] Останній контакт сьогодні
    [one] Останній контакт { $days } день тому
    [few] Останній контакт { $days } дні тому
   *[other] Останній контакт { $days } днів тому
}
story-step-silent = { $days ->
    [one] Ми не виходимо на зв’язок { $days } день
    [few] Ми не виходимо на зв’язок { $days } дні
   *[other] Ми не виходимо на зв’язок { $days } днів
}
story-step-proposals = Презентації та пропозиції відбулися
story-step-won = Частка виграних
story-step-days = Днів до виграшу, медіана
story-step-won-in-step = у ногу
story-step-won-early = щось зарано
story-step-no-cause = Одне супроводжує інше, та це не обов’язково причина й наслідок: з покупцем, який рухається сам, і потрапити в ногу легше.
story-claim = Оцінка команди за пунктом «{ $cell }»: { $level } із 4
story-in-step-lead = Дія вважається ранньою, якщо покупець, судячи з його власних дій, до неї ще не дійшов. Людей тут не видно, лише групи від п’яти осіб; різниця між ними – привід повчитися одне в одного, а не рейтинг.
story-early-by-team = Частка ранніх дій за групами
story-early-by-team-note = Тонка лінія – 95-відсотковий інтервал: де лінії перекриваються, різниця може бути випадковою.
story-early-by-act = Що найчастіше роблять зарано, з найчастіших дій
story-early-by-act-note = За кожною дією: у якій частці випадків покупець до неї ще не дійшов.
story-lead-costs = Вартість ліда за тактиками, з урахуванням робочих годин
story-lead-costs-note = У дужках – чия це тактика. Порівнюйте лише на етапах охоплення й залучення; дорогий лід може й бути вартим більше.
story-dealers-title = Дилери поруч ({ $shown } із { $all }), замовклі – першими
story-dealer-quiet = { $name } (мовчить)
story-chapter-in-step = Де ми поспішаємо, за групами
