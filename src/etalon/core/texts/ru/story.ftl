# Отчёт
story-not-recorded = не записано
story-period = Период: { $period }.
story-by = { $measure }, разрез: { $by }
story-all = всего
story-number = Показатель
story-value = Значение
story-bars-note = Показано групп: { $shown } из { $all }, самые крупные по n. Тонкая линия – 95-процентный интервал: если линии перекрываются, разница может быть случайной.
story-first-rows = { $part } (первые { $shown } из { $all })
story-ledger-lead = Что стало с каждой строкой каждого файла: строк на входе = учтено + дубли + не относится к делу + отложено. Ничего не теряется молча; отложенные строки можно исправить и загрузить снова.
story-file = Файл
story-rows-in = Строк на входе
story-rows-used = Учтено
story-rows-repaired = из них исправлено
story-rows-duplicate = Дубли
story-rows-not-mapped = Не относится
story-rows-quarantined = Отложено
story-reasons-of = Причины: { $file }
story-reason = Причина
story-fate = Что стало со строками
story-rows = Строк
fate-duplicate = не учтены как дубли
fate-not-mapped = не учтены по правилу раскладки
fate-quarantined = отложены
fate-repaired = учтены после исправления
fate-noted = учтены с пометкой
story-checkable-lead = Что можно доказать по имеющимся записям, а что нет. Это говорит об учёте, а не о работе людей.
story-measure = Показатель
story-can-tell = Видно по записям?
story-rests-on = На чём основано
story-yes = да
story-no = пока нет
story-field = Стоит записывать
story-unlocks = Что станет видно
story-unlock-title = Что добавить в первую очередь
story-need-absent = { $field }: нет
story-need-filled = { $field }: заполнено { $share }
story-or =  или 
story-event = событие «{ $kind }»
story-contents = Содержание
story-chapter-talk = О чём поговорить в первую очередь
story-chapter-maps = Карты
story-chapter-numbers = Цифры
story-chapter-checkable = Что можно проверить по записям
story-chapter-ledger = Какие файлы прочитаны
story-talk-lead = Три наблюдения для начала. Это вопросы для разговора, а не приговоры: записи показывают, что есть, а почему так, знают люди.
story-more-findings = Остальные наблюдения ({ $count })
story-cannot-tell = Чего по записям пока не видно ({ $count })
story-title = { $organisation }: что видно по записям
story-subtitle = { $period } · событий: { $events } · сделок: { $deals } · клиентов: { $accounts }
story-thin-deals = Записей пока мало: { $n ->
    [one] { $n } сделка
    [few] { $n } сделки
    [many] { $n } сделок
   *[other] { $n } сделки
} с известным итогом, для оценки нужно от { $enough }. Это говорит об учёте, а не о работе людей.
story-thin-deals-question = Каких сделок прошлого года в записях нет вовсе?
story-thin-field = В записях нет поля: { $field }. С ним станет видно: { $measures }.
story-thin-field-question = Кто и в какой системе мог бы начать это записывать?
story-thin-buyer = Действия покупателя не записаны, поэтому нельзя сказать, идут ли продажи в ногу с покупкой.
story-thin-buyer-question = Где сегодня остаются запросы, ответы и просьбы покупателей о показе, если не в записях?
story-quick-subtitle = Оценка команды, { $date }
dimension-from = С этапа
dimension-to = Куда
dimension-direction = Переход
dimension-stage = Этап
dimension-dealer = Дилер
story-chapter-columns = Таблица и чего в ней не хватает
story-table-read-as = Таблица прочитана как «{ $name }»: { $about }.
story-column = Колонка
story-taken-for = Принята за
story-sure = Уверенность
story-why = Почему
story-next-columns = Какие колонки добавить следующими
story-columns-understood = Как поняты колонки
story-columns-unused = Не использованы: { $names }.
