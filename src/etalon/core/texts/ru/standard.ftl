# Ошибки стандарта в целом
problem-reference-dangling = «{ $target }» никуда не ведёт: такого кода нет среди { $kinds }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {" "}Добавьте его или укажите другой.
}
problem-text-missing = «{ $id }»: текст «{ $field }» на языке { $language } пуст; напишите его.
problem-tactic-fit-incomplete = У «{ $id }» не указана пригодность для этапов: { $lacks }. Поставьте M, U, R или X для каждого этапа.
problem-process-lines-not-five = У «{ $id }» описаний уровней: { $found }; нужны все пять (уровни 0–4).
problem-cell-without-name = У ячейки «{ $id }» нет ни названия, ни ссылки; добавьте одно из двух.

# Виды документов
kind-stages = Этапы
kind-buyer-phases = Фазы покупателя
kind-buyer-states = Состояния покупателя
kind-sync = Карты синхронизации
kind-behaviours = Действия менеджера по продажам
kind-buyer-rules = Правила определения состояния покупателя
kind-roles = Роли на стороне покупателя
kind-deal-steps = Шаги сделки
kind-event-kinds = Виды событий
kind-process-groups = Группы процессов
kind-processes = Процессы
kind-profiles = Типичные профили
kind-tactic-families = Семейства тактик
kind-tactics = Тактики
kind-partner-phases = Жизненный цикл партнёра
kind-channel-tactics = Тактики для каналов продаж
kind-zones = Зоны роста
kind-zone-links = Причины и следствия
kind-technologies = Технологии
kind-frames = Фреймы
kind-findings = Наблюдения
kind-stage-criteria = Критерии этапов
kind-stage-sheets = Карточки этапов
kind-messages = Месседжи
kind-content-cells = Матрица контента
kind-partner-steps = Обеспечение партнёра по шагам продажи
kind-logistics-measures = Показатели логистики и сервиса
kind-lead-states = Статусы переданного лида
kind-lead-pack-fields = Что передаётся вместе с лидом
kind-scorecard-lines = Строки карты оценки партнёра
kind-scorecard-bands = Зоны оценки партнёра
kind-terms = Глоссарий
kind-rules = Правила
kind-sources = Открытые источники
kind-kpi-sets = Именованные наборы записей
kind-kpis = KPI
kind-principles = Принципы метода
kind-article-names = Имена в статье
kind-buyer-models = Публичные модели покупки
kind-facts = Опубликованные факты
kind-buyer-exits = Выходы из покупки
kind-model-signs = Признаки модели 2.0
kind-channel-aspects = Прямые продажи и каналы
kind-dealer-questions = Вопросы дилерам
kind-regulation-sections = Разделы регламента
kind-questions = Вопросы чек-листа
kind-maturity-lines = Описания уровней

# Происхождение
origin-a = сказано в статье
origin-r = открытый источник
origin-j = предложение Etalon, можно править
origin-m = не проверено
problem-trace-unknown = «{ $trace }» – не колонка схемы записей (таблица.колонка) и не вид события (events:вид); укажите то, что там есть.
problem-rule-default-outside = «{ $id }»: значение { $name } по умолчанию { $default } вне собственных границ, от { $least } до { $most }; исправьте одно из них.
problem-rule-object-unknown = «{ $id }»: объекта «{ $found }» в учёте нет; случай может быть о компании (account), контакте (contact), лиде (lead), сделке (deal), заказе (order), обращении (ticket), партнёре (partner) или другом объекте контракта данных.
problem-rule-parameter-unknown = «{ $id }»: в тексте есть «{ $name }», но такого параметра у правила нет ({ $allowed }); добавьте его или назовите другой.
