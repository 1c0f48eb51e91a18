# Звіт
story-not-recorded = не записано
story-period = Період: { $period }.
story-by = { $measure }, розріз: { $by }
story-all = усього
story-number = Показник
story-value = Значення
story-bars-note = Показано груп: { $shown } із { $all }, найбільші за n. Тонка лінія – 95-відсотковий інтервал: якщо лінії перекриваються, різниця може бути випадковою.
story-first-rows = { $part } (перші { $shown } із { $all })
story-ledger-lead = Що сталося з кожним рядком кожного файлу: рядків на вході = враховано + дублікати + не стосується справи + відкладено. Ніщо не губиться мовчки; відкладені рядки можна виправити й завантажити знову.
story-file = Файл
story-rows-in = Рядків на вході
story-rows-used = Враховано
story-rows-repaired = з них виправлено
story-rows-duplicate = Дублікати
story-rows-not-mapped = Не стосується
story-rows-quarantined = Відкладено
story-reasons-of = Причини: { $file }
story-reason = Причина
story-fate = Що сталося з рядками
story-rows = Рядків
fate-duplicate = не враховано як дублікати
fate-not-mapped = не враховано за правилом розкладки
fate-quarantined = відкладено
fate-repaired = враховано після виправлення
fate-noted = враховано з приміткою
story-checkable-lead = Що можна довести за наявними записами, а що ні. Це говорить про облік, а не про роботу людей.
story-measure = Показник
story-can-tell = Чи видно за записами?
story-rests-on = На чому ґрунтується
story-yes = так
story-no = поки ні
story-field = Варто записувати
story-unlocks = Що стане видно
story-unlock-title = Що додати насамперед
story-need-absent = { $field }: немає
story-need-filled = { $field }: заповнено { $share }
story-or =  або 
story-event = подія «{ $kind }»
story-contents = Зміст
story-chapter-talk = Про що поговорити насамперед
story-chapter-maps = Карти
story-chapter-numbers = Цифри
story-chapter-checkable = Що можна перевірити за записами
story-chapter-ledger = Які файли прочитано
story-talk-lead = Три спостереження для початку. Це запитання для розмови, а не вироки: записи показують, що є, а чому так, знають люди.
story-more-findings = Решта спостережень ({ $count })
story-cannot-tell = Чого за записами поки не видно ({ $count })
story-title = { $organisation }: що видно за записами
story-subtitle = { $period } · подій: { $events } · угод: { $deals } · клієнтів: { $accounts }
story-thin-deals = Записів поки мало: { $n ->
    [one] { $n } угода
    [few] { $n } угоди
    [many] { $n } угод
   *[other] { $n } угоди
} з відомим підсумком, для оцінки потрібно від { $enough }. Це говорить про облік, а не про роботу людей.
story-thin-deals-question = Яких угод минулого року в записах немає взагалі?
story-thin-field = У записах немає поля: { $field }. З ним стане видно: { $measures }.
story-thin-field-question = Хто і в якій системі міг би почати це записувати?
story-thin-buyer = Дії покупця не записано, тому не можна сказати, чи йде продаж у ногу з купівлею.
story-thin-buyer-question = Де сьогодні залишаються запити, відповіді та прохання покупців про показ, якщо не в записах?
story-quick-subtitle = Оцінка команди, { $date }
dimension-from = З етапу
dimension-to = Куди
dimension-direction = Перехід
dimension-stage = Етап
dimension-dealer = Дилер
story-chapter-columns = Таблиця і чого в ній бракує
story-table-read-as = Таблицю прочитано як «{ $name }»: { $about }.
story-column = Колонка
story-taken-for = Прийнято за
story-sure = Певність
story-why = Чому
story-next-columns = Які колонки додати наступними
story-columns-understood = Як зрозуміло колонки
story-columns-unused = Не використано: { $names }.
