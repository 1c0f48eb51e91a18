# Помилки стандарту загалом
problem-reference-dangling = «{ $target }» нікуди не веде: такого коду немає серед { $kinds }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {" "}Додайте його або вкажіть інший.
}
problem-text-missing = «{ $id }»: текст «{ $field }» мовою { $language } порожній; напишіть його.
problem-tactic-fit-incomplete = «{ $id }» не має вказаної придатності для етапів: { $lacks }. Поставте M, U, R або X для кожного етапу.
problem-process-lines-not-five = «{ $id }» має описів рівнів: { $found }; потрібні всі п’ять (рівні 0–4).
problem-cell-without-name = Комірка «{ $id }» не має ні назви, ні посилання; додайте одне з двох.

# Види документів
kind-stages = Етапи
kind-buyer-phases = Фази покупця
kind-buyer-states = Стани покупця
kind-sync = Карти синхронізації
kind-behaviours = Дії менеджера з продажу
kind-buyer-rules = Правила визначення стану покупця
kind-roles = Ролі на боці покупця
kind-deal-steps = Кроки угоди
kind-event-kinds = Види подій
kind-process-groups = Групи процесів
kind-processes = Процеси
kind-profiles = Типові профілі
kind-tactic-families = Родини тактик
kind-tactics = Тактики
kind-partner-phases = Життєвий цикл партнера
kind-channel-tactics = Тактики для каналів продажу
kind-zones = Зони зростання
kind-zone-links = Причини і наслідки
kind-technologies = Технології
kind-frames = Фрейми
kind-findings = Спостереження
kind-stage-criteria = Критерії етапів
kind-stage-sheets = Картки етапів
kind-messages = Меседжі
kind-content-cells = Матриця контенту
kind-partner-steps = Забезпечення партнера за кроками продажу
kind-logistics-measures = Показники логістики та сервісу
kind-lead-states = Статуси переданого ліда
kind-lead-pack-fields = Що передається разом із лідом
kind-scorecard-lines = Рядки картки оцінювання партнера
kind-scorecard-bands = Зони оцінки партнера
kind-terms = Глосарій
kind-rules = Правила
kind-sources = Відкриті джерела
kind-kpi-sets = Іменовані набори записів
kind-kpis = KPI
kind-principles = Принципи методу
kind-article-names = Імена у статті
kind-buyer-models = Публічні моделі купівлі
kind-facts = Опубліковані факти
kind-buyer-exits = Виходи з купівлі
kind-model-signs = Ознаки моделі 2.0
kind-channel-aspects = Прямий продаж і канали
kind-dealer-questions = Запитання дилерам
kind-regulation-sections = Розділи регламенту
kind-questions = Запитання чек-листа
kind-maturity-lines = Описи рівнів

# Походження
origin-a = сказано у статті
origin-r = відкрите джерело
origin-j = пропозиція Etalon, можна редагувати
origin-m = не перевірено
problem-trace-unknown = «{ $trace }» – не стовпець схеми записів (таблиця.стовпець) і не вид події (events:вид); вкажіть те, що там є.
problem-rule-default-outside = «{ $id }»: значення { $name } за замовчуванням { $default } поза власними межами, від { $least } до { $most }; виправте одне з них.
problem-rule-object-unknown = «{ $id }»: об’єкта «{ $found }» в обліку немає; випадок може бути про компанію (account), контакт (contact), лід (lead), угоду (deal), замовлення (order), звернення (ticket), партнера (partner) або інший об’єкт контракту даних.
problem-rule-parameter-unknown = «{ $id }»: у тексті є «{ $name }», але такого параметра правило не має ({ $allowed }); додайте його або назвіть інший.
