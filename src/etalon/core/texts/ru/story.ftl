# Отчёт
story-not-recorded = не записано
story-period = Период: { $period }.
story-by = { $measure }, разрез: { $by }
story-all = всего
story-number = Показатель
story-value = Значение
story-bars-note = Показано групп: { $shown } из { $all }, самые крупные по n. Тонкая линия – 95-процентный интервал: если линии перекрываются, разница может быть случайной.
story-first-rows = { $part } (первые { $shown } из { $all })
story-ledger-lead = Что стало с каждой строкой каждого файла: строк на входе = учтено + дубли + вне раскладки + отложено. Ничего не теряется молча; отложенные строки можно исправить и загрузить снова.
story-file = Файл
story-rows-in = Строк на входе
story-rows-used = Учтено
story-rows-repaired = из них исправлено
story-rows-duplicate = Дубли
story-rows-not-mapped = Вне раскладки
story-rows-quarantined = Отложено
story-reasons-of = Причины: { $file }
story-reason = Причина
story-fate = Что стало со строками
story-rows = Строк
fate-duplicate = не учтены как дубли
fate-not-mapped = не учтены: так задано в раскладке
fate-quarantined = отложены
fate-repaired = учтены после исправления
fate-noted = учтены с пометкой
story-checkable-lead = Что можно доказать по имеющимся записям, а что нет. Это говорит об учёте, а не о работе людей.
dimension-month = Месяц
dimension-quarter = Квартал
dimension-year = Год
story-measure = Показатель
story-can-tell = Видно по записям?
story-rests-on = На чём основано
story-yes = да
story-no = пока нет
story-field = Что стоит записывать
story-unlocks = Что станет видно
story-kpis-told = Из { $all } показателей стандарта записей хватает для { $told }; посчитать один: «etalon measure» и код показателя.
story-unlock-title = Что добавить в первую очередь
story-need-absent = { $field }: нет
story-need-filled = { $field }: заполнено { $share }
story-or = {" "}или{" "}
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
} с известным исходом, для оценки нужно от { $enough }. Это говорит об учёте, а не о работе людей.
story-thin-deals-question = Каких сделок прошлого года в записях нет вовсе?
story-thin-field = В записях нет поля: { $field }. С ним станет видно: { $measures }.
story-thin-field-question = Кто и в какой системе мог бы начать это записывать?
story-thin-buyer = Действия покупателя не записаны, поэтому нельзя сказать, идут ли продажи в ногу с закупкой.
story-thin-buyer-question = Где сегодня остаются запросы и ответы покупателей и их просьбы о демонстрации, если не в записях?
story-quick-subtitle = Оценка команды, { $date }
dimension-from = С этапа
dimension-to = Куда
dimension-direction = Переход
dimension-stage = Этап
dimension-dealer = Дилер
dimension-behaviour = Наше действие
dimension-state = Состояние покупателя
dimension-step = В ногу?
dimension-deal = Сделка
story-chapter-columns = Таблица и чего в ней не хватает
story-table-read-as = Таблица прочитана как «{ $name }»: { $about }.
story-column = Колонка
story-taken-for = Принята за
story-sure = Уверенность
story-why = Почему
story-next-columns = Какие колонки добавить следующими
story-columns-understood = Как программа поняла колонки
story-columns-unused = Не использованы: { $names }.
story-thin-column = В таблице нет колонки «{ $column }». С ней станет видно: { $unlocks }.
story-thin-column-question = Можно ли выгрузить и её из той же программы?
story-number-reason = { $number }: { $reason }
story-map = Карта
story-cells = Ячеек, которые оставляют следы
story-cells-told = Видно по записям
story-cells-dark = Пока ничего не записано
story-cells-title = Карты по записям
story-opens-title = Что стоит записывать в первую очередь (первые { $shown } из { $all })
story-opens-cells = Какие ячейки станут видны
story-and-more = { $names } и ещё { $n }
story-chapter-tactics = Тактики: почему мы это не используем?
story-chapter-channel = Канал: карта оценки дилеров
story-why-not-lead = Не больше трёх подходящих тактик на этап, о применении которых никто не говорит и записи молчат. Каждая ждёт ответа, и «нам не подходит, потому что…» тоже хороший ответ.
story-stage = Этап
story-why-not = Почему мы это не используем?
story-why-these = Почему спрашиваем
story-unused-said = команда говорит, что не применяет
story-unused-recorded = в записях следов нет, хотя другие тактики этапа видны
story-why-reason = { $fit }; чья: { $owner }; { $known }
story-dear = Дорого: на охвате и привлечении работают менеджеры по продажам. Сравните стоимость лида: { $tactics }.
story-scorecard-lead = Строка, для которой нужны данные самого дилера или не хватает наших записей, выключена: её вес распределён между остальными и нулём не считается. Числа даны по всем дилерам вместе.
story-score-line = Строка
story-score-weight = Вес
story-score-shared = После распределения
story-score-partner-data = выключена: нужны данные дилера
story-score-not-measured = выключена: пока не измеряется
story-score-records = выключена: записей не хватает
dimension-tactic = Тактика
dimension-owned_by = Чья
dimension-fit = На этом этапе
dimension-function = Функция
dimension-act = Вид действия
story-inside-boxes = Что внутри блоков: { $map }

# The chapter of step
story-chapter-step = Открытые сделки, где мы не в ногу с покупателем
story-step-lead = Открытых сделок, где состояние покупателя понятно: { $known }. Из них сейчас не в ногу: { $out }, ниже – самые крупные. { $unknown ->
    [0] Речь о сделке, а не о человеке.
   *[other] Сделок, по которым данных не хватает: { $unknown }. Речь о сделке, а не о человеке.
}
story-step-seems = Сделка { $deal }. Похоже, { $state }.
story-step-helps = Что обычно помогает здесь: { $help }.
story-step-early = Последнее наше действие опередило покупателя: { $act }. { $days ->
    [0] Последний контакт сегодня
    [one] Последний контакт { $days } день назад
    [few] Последний контакт { $days } дня назад
   *[other] Последний контакт { $days } дней назад
}
story-step-late = Последнее наше действие запоздало, покупатель уже дальше: { $act }. { $days ->
    [0] Последний контакт сегодня
    [one] Последний контакт { $days } день назад
    [few] Последний контакт { $days } дня назад
   *[other] Последний контакт { $days } дней назад
}
story-step-silent = { $days ->
    [one] Мы не выходим на связь { $days } день
    [few] Мы не выходим на связь { $days } дня
   *[other] Мы не выходим на связь { $days } дней
}
story-step-proposals = Презентации и предложения прошли
story-step-won = Доля выигранных
story-step-days = Дней до выигрыша, медиана
story-step-won-in-step = в ногу
story-step-won-early = что-то раньше времени
story-step-no-cause = Одно сопутствует другому, но это не обязательно причина и следствие: с покупателем, который движется сам, и попасть в ногу легче.
story-claim = Оценка команды по пункту «{ $cell }»: { $level } из 4
story-in-step-lead = Действие считается ранним, если покупатель, судя по его собственным действиям, до него ещё не дошёл. Людей здесь не видно, только группы от пяти человек; разница между ними – повод поучиться друг у друга, а не рейтинг.
story-early-by-team = Доля ранних действий по группам
story-early-by-team-note = Тонкая линия – 95-процентный интервал: где линии перекрываются, разница может быть случайной.
story-early-by-act = Что чаще всего делают рано, из самых частых действий
story-early-by-act-note = По каждому действию: в какой доле случаев покупатель до него ещё не дошёл.
story-lead-costs = Стоимость лида по тактикам, с учётом рабочих часов
story-lead-costs-note = В скобках – чья это тактика. Сравнивайте только на этапах охвата и привлечения; дорогой лид может и стоить больше.
story-dealers-title = Дилеры рядом ({ $shown } из { $all }), замолчавшие – первыми
story-dealer-quiet = { $name } (молчит)
story-chapter-in-step = Где мы спешим, по группам
