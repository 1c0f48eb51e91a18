problem-workspace-not-found = У цій теці немає файлу etalon.yaml. Створіть робочу теку командою «etalon init ТЕКА» або вкажіть її через --workspace.
problem-workspace-exists = Тут уже є робоча тека. Оберіть іншу.
problem-workspace-path-outside = Шлях «{ $path }» веде за межі робочої теки; покладіть файл усередину.
workspace-template =
    format: 1
    organisation: { $organisation }
    # Як ви продаєте: direct (напряму), channel (через дилерів і партнерів) або both (і так, і так)
    route: { $route }
    # Що ще відомо про вас, щоб стандарт підійшов: «etalon standard show traits»
    profile: { $profile }
    # Ваші пакети поверх стандарту, їх створює «etalon new»
    packs: []
    currency: { $currency }
    language: { $language }
    # Часовий пояс для часу, записаного без поясу
    time_zone: UTC
    # Джерела: мапування стовпців (його готує «etalon map ФАЙЛ») і тека з вивантаженими файлами
    sources: []
workspace-exports-readme = Покладіть сюди вивантаження, потім виконайте «etalon map ФАЙЛ» і «etalon load».
workspace-mappings-readme = У мапуванні сказано, що означає кожен стовпець вивантаження. «etalon map ФАЙЛ» готує чернетку, а ви її доробляєте.
problem-workspace-not-loaded = Тут іще нічого не завантажено. Спершу виконайте «etalon load».
problem-workspace-no-sources = У «sources» не вказано жодного джерела. Виконайте «etalon map ФАЙЛ --out mappings/ІМ’Я.yaml» і впишіть туди джерело з цим мапуванням.
problem-serve-port-forbidden = На порт { $port } цей обліковий запис не має прав. Вкажіть інший через --port або 0, щоб узяти будь-який вільний.
problem-serve-port-taken = Порт { $port } зайнятий. Вкажіть інший через --port або 0 для будь-якого вільного.
problem-workspace-source-twice = Два джерела мають однаковий id «{ $id }»: друге замінило б дані першого. Дайте одному з мапувань інший id.
problem-workspace-currency = «{ $found }» – не код валюти. Вкажіть у «{ $field }» три великі латинські літери, наприклад EUR або UAH.
problem-demo-folder-taken = У цій теці лежить щось інше, а навчальна компанія створює свою теку заново. Вкажіть порожню: --dir.

# Що після завантаження лишається людині
cli-load-aside = { $source }: { $rows ->
    [one] відкладено { $rows } рядок
    [few] відкладено { $rows } рядки
   *[other] відкладено { $rows } рядків
}; із причиною в кожному: { $paths }. Виправте там, перенесіть файл під тим самим іменем до { $folder } і завантажте знову.
cli-load-aside-changed = { $source }: файл { $paths } виправлено вручну, його лишено як є. Перенесіть його під тим самим іменем до { $folder } і завантажте знову.
cli-load-unread = { $count ->
    [one] { $count } файл не прочитано, для нього немає мапування: { $names }.
    [few] { $count } файли не прочитано, для них немає мапування: { $names }{ $more ->
        [0] {""}
       *[other] {" "}та ще { $more }
    }.
   *[other] { $count } файлів не прочитано, для них немає мапування: { $names }{ $more ->
        [0] {""}
       *[other] {" "}та ще { $more }
    }.
} Підготуйте його: etalon map "{ $first }", або вкажіть «reason: not-evidence» у наявному.
story-unread = { $count ->
    [one] Поруч із вивантаженнями лежить ще { $count } файл, але мапування для нього немає: { $names }.
    [few] Поруч із вивантаженнями лежать ще { $count } файли, але мапувань для них немає: { $names }.
   *[other] Поруч із вивантаженнями лежать ще { $count } файлів, але мапувань для них немає: { $names }.
} Чернетку готує «etalon map ФАЙЛ».
