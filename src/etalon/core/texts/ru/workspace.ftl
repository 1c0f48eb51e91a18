problem-workspace-not-found = В этой папке нет файла etalon.yaml. Создайте рабочую папку командой «etalon init ПАПКА» или укажите её через --workspace.
problem-workspace-exists = Здесь уже есть рабочая папка. Выберите другую.
problem-workspace-path-outside = Путь «{ $path }» ведёт за пределы рабочей папки; положите файл внутрь неё.
workspace-template =
    format: 1
    organisation: { $organisation }
    # Как вы продаёте: direct (напрямую), channel (через дилеров и партнёров) или both (и так, и так)
    route: { $route }
    # Что ещё верно для вас, чтобы стандарт подошёл: «etalon standard show traits»
    profile: { $profile }
    # Ваши пакеты поверх стандарта, их создаёт «etalon new»
    packs: []
    currency: { $currency }
    language: { $language }
    # Часовой пояс для времени, записанного без пояса
    time_zone: UTC
    # Источники: раскладка колонок (её готовит «etalon map ФАЙЛ») и папка с выгруженными файлами
    sources: []
workspace-exports-readme = Положите сюда выгрузки, затем выполните «etalon map ФАЙЛ» и «etalon load».
workspace-mappings-readme = В раскладке сказано, что означает каждая колонка выгрузки. «etalon map ФАЙЛ» готовит черновик, а вы его дорабатываете.
problem-workspace-not-loaded = Здесь ещё ничего не загружено. Сначала выполните «etalon load».
problem-workspace-no-sources = В «sources» не указан ни один источник. Выполните «etalon map ФАЙЛ --out mappings/ИМЯ.yaml» и впишите туда источник с этой раскладкой.
problem-serve-port-forbidden = На порт { $port } у этой учётной записи нет прав. Укажите другой через --port или 0, чтобы взять любой свободный.
problem-serve-port-taken = Порт { $port } занят. Укажите другой через --port или 0 для любого свободного.
problem-workspace-source-twice = У двух источников один id «{ $id }»: второй заменил бы данные первого. Дайте одной из раскладок другой id.
problem-workspace-currency = «{ $found }» – не код валюты. Укажите в «{ $field }» три заглавные латинские буквы, например EUR или UAH.
problem-demo-folder-taken = В этой папке лежит что-то другое, а учебная компания создаёт свою папку заново. Укажите пустую: --dir.

# Что после загрузки остаётся человеку
cli-load-aside = { $source }: { $rows ->
    [one] отложена { $rows } строка
    [few] отложены { $rows } строки
   *[other] отложено { $rows } строк
}; с причиной в каждой: { $paths }. Исправьте там, перенесите файл под тем же именем в { $folder } и загрузите снова.
cli-load-aside-changed = { $source }: файл { $paths } исправлен вручную и оставлен как есть. Перенесите его под тем же именем в { $folder } и загрузите снова.
cli-load-unread = { $count ->
    [one] { $count } файл не прочитан, для него нет раскладки: { $names }.
    [few] { $count } файла не прочитаны, для них нет раскладки: { $names }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }.
   *[other] { $count } файлов не прочитано, для них нет раскладки: { $names }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }.
} Подготовьте её: etalon map "{ $first }", или укажите «reason: not-evidence» в имеющейся.
story-unread = { $count ->
    [one] Рядом с выгрузками лежит ещё { $count } файл, но раскладки для него нет: { $names }.
    [few] Рядом с выгрузками лежат ещё { $count } файла, но раскладок для них нет: { $names }.
   *[other] Рядом с выгрузками лежат ещё { $count } файлов, но раскладок для них нет: { $names }.
} Черновик готовит «etalon map ФАЙЛ».
