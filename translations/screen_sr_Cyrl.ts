<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sr_Cyrl_RS" sourcelanguage="en">
    <context>
        <name>AboutView</name>
        <message>
            <source>Settings</source>
            <translation>Подешавања</translation>
        </message>
        <message>
            <source>This program</source>
            <translation>Овај програм</translation>
        </message>
        <message>
            <source>What it cannot do</source>
            <translation>Шта не може</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Лиценце</translation>
        </message>
        <message>
            <source>Version %1 on Qt %2</source>
            <translation>Верзија %1, Qt %2</translation>
        </message>
        <message>
            <source>This program has no network. Everything stands in the vault on this computer; what leaves it is a summary that you write yourself.</source>
            <translation>Овај програм не користи мрежу. Све је у трезору на овом рачунару; из њега излази само збирни извештај који сами издате.</translation>
        </message>
        <message>
            <source>Folder of this vault</source>
            <translation>Фасцикла овог трезора</translation>
        </message>
        <message>
            <source>Parts made by others</source>
            <translation>Делови које су направили други</translation>
        </message>
        <message>
            <source>Words of the passphrases</source>
            <translation>Речи за лозинке</translation>
        </message>
    </context>
    <context>
        <name>ActivitiesPage</name>
        <message>
            <source>Activities</source>
            <translation>Активности</translation>
        </message>
        <message>
            <source>New activity</source>
            <translation>Нова активност</translation>
        </message>
        <message>
            <source>Kind, topic, place or code</source>
            <translation>Врста, тема, место или ознака</translation>
        </message>
        <message>
            <source>No activity is open</source>
            <translation>Ниједна активност није отворена</translation>
        </message>
        <message>
            <source>Choose an activity on the left.</source>
            <translation>Изаберите активност са леве стране.</translation>
        </message>
        <message>
            <source>No activities yet</source>
            <translation>Још нема активности</translation>
        </message>
        <message>
            <source>Trainings, campaigns and meetings of the organisation stand here with their numbers of participants. They are counted in summaries and tell of no victim.</source>
            <translation>Овде стоје обуке, кампање и састанци организације са бројем учесника и учесница. Броје се у извештајима и не говоре ни о једној жртви.</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>Ове године</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Непотпуно</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Учесника</translation>
        </message>
    </context>
    <context>
        <name>ActivitiesView</name>
        <message>
            <source>Settings</source>
            <translation>Подешавања</translation>
        </message>
    </context>
    <context>
        <name>AskedBack</name>
        <message>
            <source>This is not what was shown: look again.</source>
            <translation>Ово није оно што је приказано: погледајте поново.</translation>
        </message>
    </context>
    <context>
        <name>BackupNow</name>
        <message>
            <source>Folder for the backup</source>
            <translation>Фасцикла за резервну копију</translation>
        </message>
        <message>
            <source>Second place for backups</source>
            <translation>Друго место за резервне копије</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>Прави се резервна копија…</translation>
        </message>
        <message>
            <source>Backed up and verified: %1</source>
            <translation>Резервна копија је направљена и проверена: %1</translation>
        </message>
    </context>
    <context>
        <name>BackupState</name>
        <message>
            <source>Back up now</source>
            <translation>Направи копију сада</translation>
        </message>
        <message>
            <source>In a week</source>
            <translation>За недељу дана</translation>
        </message>
        <message>
            <source>Copy now</source>
            <translation>Копирај сада</translation>
        </message>
        <message>
            <source>Choose the place…</source>
            <translation>Изабери место…</translation>
        </message>
    </context>
    <context>
        <name>BackupWatch</name>
        <message>
            <source>The last backup is being made. The program ends when it is finished: %1 %</source>
            <translation>Прави се последња резервна копија. Програм се завршава кад буде готова: %1 %</translation>
        </message>
    </context>
    <context>
        <name>BackupsView</name>
        <message>
            <source>Settings</source>
            <translation>Подешавања</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Резервне копије</translation>
        </message>
        <message>
            <source>A backup is one encrypted file that opens with the same passphrases and the same recovery code. It is made on the first opening of the day, before an import, and when the vault is closed after changes; kept are those of 7 days, 5 weeks and 12 months. Each is opened and counted before it counts as done.</source>
            <translation>Резервна копија је једна шифрована датотека која се отвара истим лозинкама и истим кодом за повратак приступа. Прави се при првом отварању у дану, пре увоза и при затварању трезора после измена; чувају се копије за последњих 7 дана, 5 недеља и 12 месеци. Свака се отвори и преброји пре него што се рачуна као готова.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Направи копију сада</translation>
        </message>
        <message>
            <source>Into a folder…</source>
            <translation>У фасциклу…</translation>
        </message>
        <message>
            <source>Second place</source>
            <translation>Друго место</translation>
        </message>
        <message>
            <source>A folder on a stick or another disk. Each backup is copied there and read back while it is connected. This computer remembers the folder; the vault does not.</source>
            <translation>Фасцикла на USB меморији или другом диску. Док је прикључена, свака резервна копија се копира и тамо и поново прочита. Фасциклу памти овај рачунар, а не трезор.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Изабери…</translation>
        </message>
        <message>
            <source>No second place</source>
            <translation>Без другог места</translation>
        </message>
        <message>
            <source>Prove a backup</source>
            <translation>Провери резервну копију</translation>
        </message>
        <message>
            <source>A backup that was never restored is a hope. This restores one on trial, encrypted, beside the vault; opens, checks and counts everything; and removes the trial.</source>
            <translation>Док се копија бар једном не врати, не зна се да ли ваља. Овде се једна врати на пробу, шифрована, поред трезора; све се отвори, провери и преброји, па се проба уклони.</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Резервна копија</translation>
        </message>
        <message>
            <source>Prove it</source>
            <translation>Провери је</translation>
        </message>
        <message>
            <source>Open a backup</source>
            <translation>Отварање резервне копије</translation>
        </message>
        <message>
            <source>Lock the vault and choose “Open a backup…” on the locked screen. It becomes a vault of its own in a new folder; nothing is overwritten.</source>
            <translation>Закључајте трезор и на закључаном екрану изаберите „Отвори резервну копију…“. Од ње настаје посебан трезор у новој фасцикли; ништа се не преписује.</translation>
        </message>
        <message>
            <source>Restoring on trial and comparing…</source>
            <translation>Враћање на пробу и упоређивање…</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>Прави се резервна копија…</translation>
        </message>
    </context>
    <context>
        <name>CellEditor</name>
        <message>
            <source>Choices</source>
            <translation>Понуђене вредности</translation>
        </message>
    </context>
    <context>
        <name>ChargesCard</name>
        <message>
            <source>Who is charged with what</source>
            <translation>Окривљена лица и оптужбе</translation>
        </message>
        <message>
            <source>Defendant</source>
            <translation>Окривљено лице</translation>
        </message>
        <message>
            <source>Charge</source>
            <translation>Оптужба</translation>
        </message>
        <message>
            <source>Sanction</source>
            <translation>Санкција</translation>
        </message>
        <message>
            <source>Full form</source>
            <translation>Цео образац</translation>
        </message>
        <message>
            <source>%1 was removed.</source>
            <translation>Уклоњено: %1.</translation>
        </message>
    </context>
    <context>
        <name>ChartView</name>
        <message>
            <source>Arrow keys walk through the numbers, Enter shows what stands behind one.</source>
            <translation>Стрелице воде од броја до броја, Enter показује шта стоји иза њега.</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>прикривено</translation>
        </message>
    </context>
    <context>
        <name>ChecksCard</name>
        <message>
            <source>Still missing</source>
            <translation>Још недостаје</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Remove %1</source>
            <translation>Уклони: %1</translation>
        </message>
    </context>
    <context>
        <name>ChoiceEdit</name>
        <message>
            <source>Type to search, arrow down shows the list</source>
            <translation>Куцајте за претрагу; стрелица надоле отвара списак</translation>
        </message>
        <message>
            <source>Choose one from the list.</source>
            <translation>Изаберите вредност са списка.</translation>
        </message>
    </context>
    <context>
        <name>CodesPicker</name>
        <message>
            <source>Add…</source>
            <translation>Додај…</translation>
        </message>
    </context>
    <context>
        <name>ConsentsCard</name>
        <message>
            <source>How the consents stand today</source>
            <translation>Стање сагласности данас</translation>
        </message>
        <message>
            <source>The person was counted in no release that left.</source>
            <translation>Лице није убројано ни у једно издање које је изашло.</translation>
        </message>
        <message>
            <source>Counted in these releases, which cannot be taken back:</source>
            <translation>Лице је убројано у ова издања, која се не могу повући:</translation>
        </message>
        <message>
            <source>Release %1</source>
            <translation>Издање %1</translation>
        </message>
    </context>
    <context>
        <name>CoordinatorPage</name>
        <message>
            <source>Received files</source>
            <translation>Примљене датотеке</translation>
        </message>
        <message>
            <source>Joint tables</source>
            <translation>Заједничке табеле</translation>
        </message>
        <message>
            <source>Joint report</source>
            <translation>Заједнички извештај</translation>
        </message>
        <message>
            <source>Summaries (*.json *.tmsum)</source>
            <translation>Збирни извештаји (*.json *.tmsum)</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Додај датотеке</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Додај датотеке…</translation>
        </message>
        <message>
            <source>Here the summaries that at least three organisations sent you for the same period become one joint report. Nothing of it is kept in this vault.</source>
            <translation>Овде од збирних извештаја које су вам за исти период послале најмање три организације настаје један заједнички извештај. Ништа се од тога не чува у овом трезору.</translation>
        </message>
        <message>
            <source>No files received yet</source>
            <translation>Још нема примљених датотека</translation>
        </message>
        <message>
            <source>Checking the files and adding them up…</source>
            <translation>Датотеке се проверавају и сабирају…</translation>
        </message>
    </context>
    <context>
        <name>Copying</name>
        <message>
            <source>There is nothing to copy here.</source>
            <translation>Овде нема ничега за копирање.</translation>
        </message>
        <message>
            <source>Codes, states and days copied, no names. Cleared in %1 seconds.</source>
            <translation>Копиране су шифре, стања и дани, без имена. Брише се за %1 секунди.</translation>
        </message>
        <message>
            <source>The table was copied. Cleared in %1 seconds.</source>
            <translation>Табела је копирана. Брише се за %1 секунди.</translation>
        </message>
        <message>
            <source>Copy as table</source>
            <translation>Копирај као табелу</translation>
        </message>
    </context>
    <context>
        <name>CountEdit</name>
        <message>
            <source>This is not a whole number.</source>
            <translation>Ово није цео број.</translation>
        </message>
    </context>
    <context>
        <name>DateEdit</name>
        <message>
            <source>e.g. 5.3.2024., 3.2024, ~2024</source>
            <translation>нпр. 5.3.2024., 3.2024, ~2024</translation>
        </message>
        <message>
            <source>Not understood as a date. Kept as typed, and not counted.</source>
            <translation>Није препознато као датум. Остаје како је уписано и не рачуна се.</translation>
        </message>
    </context>
    <context>
        <name>DeadlineCard</name>
        <message>
            <source>Deadline</source>
            <translation>Рок</translation>
        </message>
        <message>
            <source>A deadline from a day you give</source>
            <translation>Рок од дана који наведете</translation>
        </message>
        <message>
            <source>No deadline and no task lies ahead.</source>
            <translation>Не предстоји ниједан рок ни задатак.</translation>
        </message>
    </context>
    <context>
        <name>DeadlineClosing</name>
        <message>
            <source>What became of it?</source>
            <translation>Шта је било са роком?</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сачувај</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>Lodged</source>
            <translation>Поднето</translation>
        </message>
        <message>
            <source>Decided not to</source>
            <translation>Одлучено да се не подноси</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>Пропуштено</translation>
        </message>
        <message>
            <source>Another date holds</source>
            <translation>Важи други датум</translation>
        </message>
        <message>
            <source>Lodged on</source>
            <translation>Поднето дана</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>Подносилац</translation>
        </message>
        <message>
            <source>Record the remedy in the file too: only what stands there is counted.</source>
            <translation>Унесите правни лек и у досије: рачуна се само оно што је тамо уписано.</translation>
        </message>
        <message>
            <source>Who decided</source>
            <translation>Ко је одлучио</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Разлог</translation>
        </message>
        <message>
            <source>The obstacle ended on, if it did</source>
            <translation>Препрека престала дана, ако је престала</translation>
        </message>
        <message>
            <source>Noted by</source>
            <translation>Ко бележи</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Последњи дан</translation>
        </message>
        <message>
            <source>Why another date holds</source>
            <translation>Зашто важи други датум</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>Ко је тако одредио</translation>
        </message>
        <message>
            <source>The person was told</source>
            <translation>Лице је обавештено</translation>
        </message>
        <message>
            <source>A date is needed.</source>
            <translation>Потребан је датум.</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>Забележено.</translation>
        </message>
    </context>
    <context>
        <name>DeadlineStart</name>
        <message>
            <source>A deadline from a day you give</source>
            <translation>Рок од дана који наведете</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Правило</translation>
        </message>
        <message>
            <source>Runs from</source>
            <translation>Тече од</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сачувај</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>Ово је обавезно.</translation>
        </message>
        <message>
            <source>The deadline runs.</source>
            <translation>Рок тече.</translation>
        </message>
    </context>
    <context>
        <name>DocumentOverlay</name>
        <message>
            <source>Close</source>
            <translation>Затвори</translation>
        </message>
    </context>
    <context>
        <name>DocumentsCard</name>
        <message>
            <source>Add documents…</source>
            <translation>Додај документе…</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Документи</translation>
        </message>
        <message>
            <source>Choose files or drop them here, each up to %1 MB. The vault keeps an encrypted copy; the file itself stays where it is, readable for everybody: delete it there yourself.</source>
            <translation>Изаберите датотеке или их превуците овде, сваку до %1 MB. Трезор чува шифровану копију; изворна датотека остаје тамо где је била и свако може да је прочита: обришите је сами.</translation>
        </message>
        <message>
            <source>No documents yet: scans of decisions, letters, photographs.</source>
            <translation>Још нема докумената: скенираних решења, дописа, фотографија.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Прикажи</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Сачувај копију…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Уклони</translation>
        </message>
        <message>
            <source>Documents to add</source>
            <translation>Документи за додавање</translation>
        </message>
        <message>
            <source>Encrypting the documents…</source>
            <translation>Шифровање докумената…</translation>
        </message>
        <message>
            <source>Added: %1. The files themselves are still where they were.</source>
            <translation>Додато: %1. Изворне датотеке су и даље тамо где су биле.</translation>
        </message>
        <message>
            <source>The document was removed. It stays in the trash for 30 days.</source>
            <translation>Документ је уклоњен. У корпи остаје 30 дана.</translation>
        </message>
        <message>
            <source>The copy is not encrypted: whoever gets hold of the disk or stick can read it, also after you delete it. That you saved it is written in the audit trail.</source>
            <translation>Копија није шифрована: ко дође до диска или USB меморије, може да је прочита, и пошто је обришете. У дневник приступа и измена уписује се да сте је сачували.</translation>
        </message>
        <message>
            <source>This document leaves the vault</source>
            <translation>Овај документ излази из трезора</translation>
        </message>
        <message>
            <source>Save the copy…</source>
            <translation>Сачувај копију…</translation>
        </message>
        <message>
            <source>Save a copy of the document</source>
            <translation>Чување копије документа</translation>
        </message>
        <message>
            <source>Saved, unencrypted: %1</source>
            <translation>Сачувано, без шифровања: %1</translation>
        </message>
    </context>
    <context>
        <name>DraftsCard</name>
        <message>
            <source>Drafts: kept as typed, not counted</source>
            <translation>Нацрти: сачувано како је откуцано, не броји се</translation>
        </message>
    </context>
    <context>
        <name>DuplicateDesk</name>
        <message>
            <source>The new entry was taken out.</source>
            <translation>Нови упис је уклоњен.</translation>
        </message>
    </context>
    <context>
        <name>DuplicatesPage</name>
        <message>
            <source>People</source>
            <translation>Лица</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Могући дупликати</translation>
        </message>
        <message>
            <source>Everybody is being compared.</source>
            <translation>Упоређују се сви досијеи.</translation>
        </message>
        <message>
            <source>Nobody seems to be entered twice. Whoever is added is compared at once.</source>
            <translation>Изгледа да нико није уписан двапут. Свако ко се дода одмах се упоређује.</translation>
        </message>
        <message>
            <source>No pair left</source>
            <translation>Нема више парова</translation>
        </message>
        <message>
            <source>Compare each pair: one person becomes one file; two people are not asked about again.</source>
            <translation>Упоредите сваки пар: исто лице добија један досије, а за два различита лица се више не пита.</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Прикажи још</translation>
        </message>
        <message>
            <source>Compare and merge</source>
            <translation>Упореди и споји</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Није исто лице</translation>
        </message>
        <message>
            <source>Remembered: two different people.</source>
            <translation>Запамћено: два различита лица.</translation>
        </message>
    </context>
    <context>
        <name>EditorBar</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Remove this record</source>
            <translation>Уклони овај запис</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Done (Esc)</source>
            <translation>Готово (Esc)</translation>
        </message>
        <message>
            <source>Next: %1</source>
            <translation>Даље: %1</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Даље</translation>
        </message>
        <message>
            <source>%1 to check</source>
            <translation>За проверу: %1</translation>
        </message>
    </context>
    <context>
        <name>EraseCard</name>
        <message>
            <source>Erase for good</source>
            <translation>Трајно избриши</translation>
        </message>
        <message>
            <source>When a person asks for it, or the time for which you may keep the file is over: everything in this vault goes, history and documents too. Nothing brings it back.</source>
            <translation>Када лице то затражи, или истекне рок чувања досијеа: из овог трезора одлази све, и историја и документи. Ништа то не може да врати.</translation>
        </message>
        <message>
            <source>Erase this person…</source>
            <translation>Избриши ово лице…</translation>
        </message>
        <message>
            <source>Erase %1 now?</source>
            <translation>Избрисати сада %1?</translation>
        </message>
        <message>
            <source>%1 was erased from this vault.</source>
            <translation>Из овог трезора избрисано је: %1.</translation>
        </message>
    </context>
    <context>
        <name>EraseDialog</name>
        <message>
            <source>Erase %1 for good</source>
            <translation>Трајно брисање: %1</translation>
        </message>
        <message>
            <source>This goes:</source>
            <translation>Одлази:</translation>
        </message>
        <message>
            <source>the person's file, the place and claims in proceedings, every earlier value, drafts, notes of deadlines and answers.</source>
            <translation>досије лица, улога и захтеви у поступцима, све раније вредности, нацрти, белешке о роковима и одговори.</translation>
        </message>
        <message>
            <source>This stays:</source>
            <translation>Остаје:</translation>
        </message>
        <message>
            <source>The audit trail keeps that somebody erased %1, without a word of what it said.</source>
            <translation>У дневнику приступа и измена остаје да је неко избрисао %1, без иједне речи о томе шта је писало.</translation>
        </message>
        <message>
            <source>Backups on other disks and files that were written are out of reach.</source>
            <translation>Резервне копије на другим дисковима и датотеке које су раније сачуване нису нам доступне.</translation>
        </message>
        <message>
            <source>Type the code %1 to go on</source>
            <translation>За наставак укуцајте шифру %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>Erase…</source>
            <translation>Избриши…</translation>
        </message>
    </context>
    <context>
        <name>ErasedWords</name>
        <message>
            <source>%1, with the whole history: nothing brings it back. Backups made earlier still hold it.</source>
            <translation>%1, са целом историјом: ништа то не може да врати. Раније направљене резервне копије то и даље садрже.</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>Arrows lead on, %1 copies the value</source>
            <translation>Стрелице воде даље, %1 копира вредност</translation>
        </message>
    </context>
    <context>
        <name>FigureCard</name>
        <message>
            <source>Show as table</source>
            <translation>Прикажи као табелу</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>прикривено</translation>
        </message>
    </context>
    <context>
        <name>FiguresHead</name>
        <message>
            <source>Compared with</source>
            <translation>Упоређено са</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>без поређења</translation>
        </message>
        <message>
            <source>the period before</source>
            <translation>претходни период</translation>
        </message>
        <message>
            <source>the same a year before</source>
            <translation>исти период годину раније</translation>
        </message>
        <message>
            <source>another period</source>
            <translation>други период</translation>
        </message>
        <message>
            <source>Choose what to see</source>
            <translation>Изаберите шта се приказује</translation>
        </message>
        <message>
            <source>All as tables</source>
            <translation>Све као табеле</translation>
        </message>
    </context>
    <context>
        <name>FiguresView</name>
        <message>
            <source>Counting…</source>
            <translation>Бројање…</translation>
        </message>
        <message>
            <source>At a glance</source>
            <translation>Укратко</translation>
        </message>
        <message>
            <source>Stopped. Choose a period to count again.</source>
            <translation>Заустављено. Изаберите период да би се поново бројало.</translation>
        </message>
        <message>
            <source>Nothing stands behind this number.</source>
            <translation>Иза овог броја не стоји ниједан запис.</translation>
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <source>New vault</source>
            <translation>Нови трезор</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Језик</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Обећање</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Лозинка</translation>
        </message>
        <message>
            <source>Recovery</source>
            <translation>Повратак приступа</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Даље</translation>
        </message>
        <message>
            <source>Make the vault</source>
            <translation>Направи трезор</translation>
        </message>
        <message>
            <source>Making…</source>
            <translation>Израда трезора…</translation>
        </message>
    </context>
    <context>
        <name>FormGroups</name>
        <message>
            <source>What is applied for</source>
            <translation>Шта се тражи</translation>
        </message>
        <message>
            <source>Lodging</source>
            <translation>Подношење захтева</translation>
        </message>
        <message>
            <source>Conditions and obstacles</source>
            <translation>Услови и препреке</translation>
        </message>
        <message>
            <source>End of the stay</source>
            <translation>Престанак боравка</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Решење</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Уручење</translation>
        </message>
        <message>
            <source>What it decides on</source>
            <translation>О чему се одлучује</translation>
        </message>
        <message>
            <source>The document issued</source>
            <translation>Издата исправа</translation>
        </message>
        <message>
            <source>Who it is</source>
            <translation>Идентитет</translation>
        </message>
        <message>
            <source>Safety and contact</source>
            <translation>Безбедност и контакт</translation>
        </message>
        <message>
            <source>The case</source>
            <translation>Случај</translation>
        </message>
        <message>
            <source>Rights and protection</source>
            <translation>Права и заштита</translation>
        </message>
        <message>
            <source>Children</source>
            <translation>Деца</translation>
        </message>
        <message>
            <source>Documents and other names</source>
            <translation>Исправе и друга имена</translation>
        </message>
        <message>
            <source>On the way to the decision</source>
            <translation>Поступак до одлуке</translation>
        </message>
        <message>
            <source>International data standard</source>
            <translation>Међународни стандард података</translation>
        </message>
        <message>
            <source>More about the proceeding</source>
            <translation>Остало о поступку</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Име</translation>
        </message>
        <message>
            <source>Protection as a witness</source>
            <translation>Заштита у својству сведока</translation>
        </message>
        <message>
            <source>Where the person is not in this vault</source>
            <translation>Ако лице није у овом трезору</translation>
        </message>
        <message>
            <source>Securing and enforcing</source>
            <translation>Обезбеђење и извршење</translation>
        </message>
    </context>
    <context>
        <name>HelpWindow</name>
        <message>
            <source>Help</source>
            <translation>Помоћ</translation>
        </message>
        <message>
            <source>Search the help</source>
            <translation>Претрага помоћи</translation>
        </message>
        <message>
            <source>Pages of the help</source>
            <translation>Стране помоћи</translation>
        </message>
        <message>
            <source>No page says this. Try fewer letters.</source>
            <translation>О томе не говори ниједна страна. Упишите мање слова.</translation>
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message>
            <source>History</source>
            <translation>Историја</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Чита се…</translation>
        </message>
        <message>
            <source>Show changes of</source>
            <translation>Прикажи промене за</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Прикажи још</translation>
        </message>
        <message>
            <source>Kept in this vault only, and erased with the record. Who it was is the name of the key with which the vault was opened.</source>
            <translation>Чува се само у овом трезору и брише се са записом. Ко је шта мењао види се по имену уз лозинку којом је трезор отворен.</translation>
        </message>
        <message>
            <source>Nothing was changed yet.</source>
            <translation>Још ништа није мењано.</translation>
        </message>
        <message>
            <source>All changes</source>
            <translation>Све промене</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Када</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Ко</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Шта</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Пре</translation>
        </message>
        <message>
            <source>After</source>
            <translation>После</translation>
        </message>
    </context>
    <context>
        <name>HistoryDrawer</name>
        <message>
            <source>Show the history</source>
            <translation>Прикажи историју</translation>
        </message>
    </context>
    <context>
        <name>JointOrder</name>
        <message>
            <source>Joint report</source>
            <translation>Заједнички извештај</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Језик извештаја</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Формати</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Одредиште</translation>
        </message>
        <message>
            <source>Making the files…</source>
            <translation>Израда датотека…</translation>
        </message>
        <message>
            <source>PDF to read</source>
            <translation>PDF за читање</translation>
        </message>
        <message>
            <source>XLSX to work with</source>
            <translation>XLSX за рад</translation>
        </message>
        <message>
            <source>CSV for machines</source>
            <translation>CSV за машинску обраду</translation>
        </message>
        <message>
            <source>JSON, of which the others are renderings</source>
            <translation>JSON, од којег настају остали</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Фасцикла</translation>
        </message>
        <message>
            <source>Folder, for example on a memory stick</source>
            <translation>Фасцикла, на пример на USB меморији</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Изабери…</translation>
        </message>
        <message>
            <source>Write the joint report</source>
            <translation>Запиши заједнички извештај</translation>
        </message>
        <message>
            <source>Written: %1 in %2</source>
            <translation>Записано: %1 у %2</translation>
        </message>
        <message>
            <source>Stopped. No file was written.</source>
            <translation>Прекинуто. Ниједна датотека није записана.</translation>
        </message>
    </context>
    <context>
        <name>JointTables</name>
        <message>
            <source>Who is covered</source>
            <translation>Ко је обухваћен</translation>
        </message>
        <message>
            <source>Not given</source>
            <translation>Не даје се</translation>
        </message>
    </context>
    <context>
        <name>KeysView</name>
        <message>
            <source>Settings</source>
            <translation>Подешавања</translation>
        </message>
        <message>
            <source>Keys of this organisation</source>
            <translation>Кључеви ове организације</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>Отисак кључа</translation>
        </message>
        <message>
            <source>There are no keys yet. They are made with the first signed file, or when you save the key file.</source>
            <translation>Кључева још нема. Настају са првом потписаном датотеком или када сачувате датотеку са кључем.</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>На енглеском</translation>
        </message>
        <message>
            <source>In Serbian</source>
            <translation>На српском</translation>
        </message>
        <message>
            <source>Whoever receives a signed file of yours sees these words. Read them out by telephone: if they are the same, the file is yours.</source>
            <translation>Ко прими вашу потписану датотеку види ове речи. Прочитајте их телефоном: ако су исте, датотека је ваша.</translation>
        </message>
        <message>
            <source>Address for files that are encrypted to you</source>
            <translation>Адреса за датотеке које се шифрују за вас</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Датотека са кључем</translation>
        </message>
        <message>
            <source>Give the key file to those who receive your summaries or send you theirs. It holds public keys only: with it they check what you signed and encrypt what only this vault can open. The secret keys never leave the vault.</source>
            <translation>Датотеку са кључем дајте онима који примају ваше извештаје или вам шаљу своје. У њој су само јавни кључеви: њима се проверава шта сте потписали и шифрује оно што само овај трезор може да отвори. Тајни кључеви никада не напуштају трезор.</translation>
        </message>
        <message>
            <source>Save the key file…</source>
            <translation>Сачувај датотеку са кључем…</translation>
        </message>
        <message>
            <source>Save the key file</source>
            <translation>Чување датотеке са кључем</translation>
        </message>
        <message>
            <source>Key files (*.key)</source>
            <translation>Датотеке са кључем (*.key)</translation>
        </message>
    </context>
    <context>
        <name>LanguageStep</name>
        <message>
            <source>Language and script</source>
            <translation>Језик и писмо</translation>
        </message>
        <message>
            <source>It can be changed at any time. Names are found in either script.</source>
            <translation>Може се променити у сваком тренутку. Имена се проналазе на оба писма.</translation>
        </message>
    </context>
    <context>
        <name>LikelyCard</name>
        <message>
            <source>Open that file instead</source>
            <translation>Отвори тај досије уместо овог</translation>
        </message>
        <message>
            <source>Open that file</source>
            <translation>Отвори тај досије</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Упореди</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Није исто лице</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>и још %1</translation>
        </message>
        <message>
            <source>Perhaps already here: %1</source>
            <translation>Можда већ постоји: %1</translation>
        </message>
        <message>
            <source>Remembered: two different people.</source>
            <translation>Запамћено: два различита лица.</translation>
        </message>
    </context>
    <context>
        <name>ListValueEditor</name>
        <message>
            <source>Rename the value</source>
            <translation>Преименуј вредност</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>Нова вредност</translation>
        </message>
        <message>
            <source>Name in Serbian</source>
            <translation>Назив на српском</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Назив на енглеском</translation>
        </message>
        <message>
            <source>Stands for</source>
            <translation>Замењује</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сачувај</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
    </context>
    <context>
        <name>ListValues</name>
        <message>
            <source>Add a value</source>
            <translation>Додај вредност</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Преименуј</translation>
        </message>
        <message>
            <source>Rename (Enter)</source>
            <translation>Преименуј (Enter)</translation>
        </message>
        <message>
            <source>No longer offer</source>
            <translation>Више не нуди</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Вредност</translation>
        </message>
        <message>
            <source>Counted and sent as</source>
            <translation>Броји се и шаље као</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Стање</translation>
        </message>
        <message>
            <source>Values of the list</source>
            <translation>Вредности списка</translation>
        </message>
        <message>
            <source>own value</source>
            <translation>сопствена вредност</translation>
        </message>
        <message>
            <source>renamed</source>
            <translation>преименовано</translation>
        </message>
        <message>
            <source>no longer offered</source>
            <translation>више се не нуди</translation>
        </message>
        <message>
            <source>Offer again</source>
            <translation>Поново нуди</translation>
        </message>
        <message>
            <source>The list was changed.</source>
            <translation>Списак је измењен.</translation>
        </message>
    </context>
    <context>
        <name>ListsView</name>
        <message>
            <source>Settings</source>
            <translation>Подешавања</translation>
        </message>
        <message>
            <source>Lists of values</source>
            <translation>Спискови вредности</translation>
        </message>
        <message>
            <source>Add a value your organisation needs, give one another name, or no longer offer it. An own value always stands for a shipped one: that is what is counted and what leaves. Nothing is deleted.</source>
            <translation>Додајте вредност која је вашој организацији потребна, дајте вредности други назив или је више не нудите. Сопствена вредност увек замењује неку испоручену: она се броји и само она се шаље. Ништа се не брише.</translation>
        </message>
        <message>
            <source>Field or value</source>
            <translation>Поље или вредност</translation>
        </message>
        <message>
            <source>Search lists</source>
            <translation>Претражи спискове</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Списак</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Вредности</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>Сопствене</translation>
        </message>
        <message>
            <source>No longer offered</source>
            <translation>Више се не нуде</translation>
        </message>
    </context>
    <context>
        <name>LockingPart</name>
        <message>
            <source>It also locks when this computer goes to sleep or its screen is locked, and at once with %1. %2 hides everything and ends the program; what was typed in the last moment may be lost.</source>
            <translation>Закључава се и кад рачунар пређе у мировање или се закључа екран, а са %1 одмах. %2 сакрива све и завршава програм; оно што је откуцано у последњем тренутку може да се изгуби.</translation>
        </message>
        <message>
            <source>This system gives no way to stop pictures of the screen.</source>
            <translation>На овом систему снимање екрана не може да се спречи.</translation>
        </message>
        <message>
            <source>Pictures of this window are refused to other programs.</source>
            <translation>Другим програмима није дозвољено да снимају овај прозор.</translation>
        </message>
        <message>
            <source>Refuse again</source>
            <translation>Поново забрани</translation>
        </message>
        <message>
            <source>Allow for 10 minutes</source>
            <translation>Дозволи на 10 минута</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Practice vault – all cases are invented</source>
            <translation>Трезор за вежбу – сви случајеви су измишљени</translation>
        </message>
        <message>
            <source>Pictures of the screen are allowed for ten minutes.</source>
            <translation>Снимање екрана је дозвољено десет минута.</translation>
        </message>
        <message>
            <source>You are now in a copy made from a backup: folder “%1”. The vault it was made from stays as it is.</source>
            <translation>Сада сте у копији направљеној од резервне копије: фасцикла „%1“. Трезор од ког је направљена остаје какав јесте.</translation>
        </message>
        <message>
            <source>Practice organisation</source>
            <translation>Организација за вежбу</translation>
        </message>
    </context>
    <context>
        <name>MergeColumns</name>
        <message>
            <source>Kept: %1</source>
            <translation>Остаје: %1</translation>
        </message>
        <message>
            <source>Other: %1</source>
            <translation>Други: %1</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Оба</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(празно)</translation>
        </message>
    </context>
    <context>
        <name>MergePage</name>
        <message>
            <source>Possible duplicates</source>
            <translation>Могући дупликати</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Лица</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Make one file</source>
            <translation>Споји у један досије</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Није исто лице</translation>
        </message>
        <message>
            <source>Exchange the sides</source>
            <translation>Замени стране</translation>
        </message>
        <message>
            <source>One person, two files?</source>
            <translation>Једно лице, два досијеа?</translation>
        </message>
        <message>
            <source>%1 is kept, and all that hangs on %2 goes over to it. The code %2 goes on finding the person. One undo takes everything back.</source>
            <translation>Остаје досије %1, а све из досијеа %2 прелази у њега. Претрага по шифри %2 и даље налази то лице. Једно „Врати“ враћа све.</translation>
        </message>
        <message>
            <source>The file that comes of it</source>
            <translation>Досије који настаје</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>У чему се разликују</translation>
        </message>
        <message>
            <source>Nothing: where both files say something, they say the same.</source>
            <translation>Ни у чему: где оба досијеа нешто кажу, кажу исто.</translation>
        </message>
        <message>
            <source>What both files say</source>
            <translation>Шта стоји у оба досијеа</translation>
        </message>
        <message>
            <source>Taking one side makes the two records one; what only the other says is filled in. Of consents the other one goes.</source>
            <translation>Избором једне стране од два записа настаје један, допуњен оним што стоји само у другом. Код сагласности се други запис уклања.</translation>
        </message>
        <message>
            <source>Both stay</source>
            <translation>Остају оба записа</translation>
        </message>
        <message>
            <source>What hangs on them</source>
            <translation>Шта им припада</translation>
        </message>
        <message>
            <source>Stays with %1: %2</source>
            <translation>Остаје у %1: %2</translation>
        </message>
        <message>
            <source>Goes over from %1: %2</source>
            <translation>Прелази из %1: %2</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ништа</translation>
        </message>
        <message>
            <source>One file now: %1.</source>
            <translation>Сада је то један досије: %1.</translation>
        </message>
        <message>
            <source>Remembered: two different people.</source>
            <translation>Запамћено: два различита лица.</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Undo</source>
            <translation>Врати</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Понови</translation>
        </message>
    </context>
    <context>
        <name>MoneyEdit</name>
        <message>
            <source>Currency</source>
            <translation>Валута</translation>
        </message>
        <message>
            <source>This is not an amount.</source>
            <translation>Ово није износ.</translation>
        </message>
    </context>
    <context>
        <name>MovingInCheck</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Bring in</source>
            <translation>Увези</translation>
        </message>
        <message>
            <source>What would come in</source>
            <translation>Шта би било увезено</translation>
        </message>
        <message>
            <source>%1 (rows %2)</source>
            <translation>%1 (редови %2)</translation>
        </message>
        <message>
            <source>They stay outside and can be saved as a list at the end.</source>
            <translation>Остају ван трезора и на крају могу да се сачувају као списак.</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>У датотеци</translation>
        </message>
        <message>
            <source>rows %1</source>
            <translation>редови %1</translation>
        </message>
        <message>
            <source>Here already</source>
            <translation>Већ је овде</translation>
        </message>
        <message>
            <source>The same person: add to %1</source>
            <translation>Исто лице: додај уз %1</translation>
        </message>
        <message>
            <source>Leave these rows outside for now</source>
            <translation>За сада остави ове редове ван трезора</translation>
        </message>
        <message>
            <source>Another person</source>
            <translation>Друго лице</translation>
        </message>
    </context>
    <context>
        <name>MovingInColumns</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Даље</translation>
        </message>
        <message>
            <source>Say for each column which field it is; leave empty what shall stay outside. What you say is remembered for the next file.</source>
            <translation>За сваку колону реците које је то поље; празно оставите оно што не треба увести. Оно што кажете памти се за следећу датотеку.</translation>
        </message>
        <message>
            <source>Row with the names of the columns</source>
            <translation>Ред са називима колона</translation>
        </message>
        <message>
            <source>The names of the columns stand in row</source>
            <translation>Називи колона стоје у реду</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Колона</translation>
        </message>
        <message>
            <source>Begins with</source>
            <translation>Почиње са</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Поље</translation>
        </message>
        <message>
            <source>Field of the column %1</source>
            <translation>Поље за колону %1</translation>
        </message>
        <message>
            <source>stays outside</source>
            <translation>не увози се</translation>
        </message>
    </context>
    <context>
        <name>MovingInDone</name>
        <message>
            <source>Brought in</source>
            <translation>Увезено</translation>
        </message>
        <message>
            <source>Nothing new: everything was here already.</source>
            <translation>Ништа ново: све је већ било овде.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Врати</translation>
        </message>
        <message>
            <source>%1 takes all of it back.</source>
            <translation>%1 повлачи све ово.</translation>
        </message>
        <message>
            <source>Another file</source>
            <translation>Друга датотека</translation>
        </message>
        <message>
            <source>Save them as a list with the reason beside each row, correct them there and bring them in again. The list is not encrypted: delete it when you are done.</source>
            <translation>Сачувајте их као списак са разлогом поред сваког реда, исправите их тамо и поново их увезите. Списак није шифрован: избришите га када завршите.</translation>
        </message>
        <message>
            <source>Save the rows left outside…</source>
            <translation>Сачувај редове који нису увезени…</translation>
        </message>
        <message>
            <source>Save the rows left outside</source>
            <translation>Сачувај редове који нису увезени</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Сачувано: %1</translation>
        </message>
    </context>
    <context>
        <name>MovingInValues</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Даље</translation>
        </message>
        <message>
            <source>The dates of this column can be read either way. How is %1 meant?</source>
            <translation>Датуми у овој колони могу да се читају на два начина. Шта значи %1?</translation>
        </message>
        <message>
            <source>Day first</source>
            <translation>Прво дан</translation>
        </message>
        <message>
            <source>Month first</source>
            <translation>Прво месец</translation>
        </message>
        <message>
            <source>%1: which value does each text mean? Empty ones are left out.</source>
            <translation>%1: коју вредност означава сваки текст? Празно се изоставља.</translation>
        </message>
        <message>
            <source>Value for %1</source>
            <translation>Вредност за %1</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>изоставља се</translation>
        </message>
    </context>
    <context>
        <name>MovingInView</name>
        <message>
            <source>Settings</source>
            <translation>Подешавања</translation>
        </message>
        <message>
            <source>Bring in a spreadsheet</source>
            <translation>Увоз из Excel табеле</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Датотека</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Колоне</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Вредности</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Провера</translation>
        </message>
        <message>
            <source>Brought in</source>
            <translation>Увезено</translation>
        </message>
        <message>
            <source>A workbook (XLSX) or a CSV file in which a row tells of a person: the columns may have any names. The file is only read; nothing is written before you have seen what would come in, and one Undo takes all of it back.</source>
            <translation>Радна свеска (XLSX) или датотека CSV у којој сваки ред говори о једном лицу: колоне могу имати било какве називе. Датотека се само чита; ништа се не уписује пре него што видите шта би било увезено, а једним „Врати“ поништава се све.</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Изабери датотеку…</translation>
        </message>
        <message>
            <source>Spreadsheets</source>
            <translation>Табеле</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Изаберите датотеку</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>Читање датотеке…</translation>
        </message>
        <message>
            <source>There is nothing in this file.</source>
            <translation>У овој датотеци нема ничега.</translation>
        </message>
        <message>
            <source>Which sheet?</source>
            <translation>Који лист?</translation>
        </message>
        <message>
            <source>Reading the rows and comparing people…</source>
            <translation>Читање редова и упоређивање лица…</translation>
        </message>
        <message>
            <source>Bringing the rows in…</source>
            <translation>Преузимање редова…</translation>
        </message>
    </context>
    <context>
        <name>NoteAuthor</name>
        <message>
            <source>Your initials, for the notes that follow</source>
            <translation>Ваши иницијали, за наредне белешке</translation>
        </message>
        <message>
            <source>Stand before what you write. Kept in this vault.</source>
            <translation>Стоје испред онога што пишете. Чувају се у овом трезору.</translation>
        </message>
    </context>
    <context>
        <name>OpenerForm</name>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
    </context>
    <context>
        <name>OpenerLine</name>
        <message>
            <source>Where it is kept</source>
            <translation>Где се чува</translation>
        </message>
        <message>
            <source>Whose it is</source>
            <translation>Чија је</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Промени…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Уклони…</translation>
        </message>
        <message>
            <source>The last one cannot be removed: add another first</source>
            <translation>Последњи приступ не може да се уклони: најпре додајте други</translation>
        </message>
        <message>
            <source>opened the vault this time</source>
            <translation>употребљено при овом откључавању</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>од %1</translation>
        </message>
        <message>
            <source>since the vault was made</source>
            <translation>од настанка трезора</translation>
        </message>
        <message>
            <source>last tried %1</source>
            <translation>последњи пут испробано %1</translation>
        </message>
    </context>
    <context>
        <name>OpenersView</name>
        <message>
            <source>Settings</source>
            <translation>Подешавања</translation>
        </message>
        <message>
            <source>Who can open this vault</source>
            <translation>Ко може да отвори овај трезор</translation>
        </message>
        <message>
            <source>Everybody who works here has a passphrase of their own, so that one can go without the others having to change theirs. The recovery sheet opens the vault when a passphrase is lost. Nobody outside can open it or help.</source>
            <translation>Свако ко овде ради има своју лозинку, па неко може да оде а да остали не мењају своје. Лист за повратак приступа отвара трезор кад је лозинка изгубљена. Нико споља не може да га отвори нити да помогне.</translation>
        </message>
        <message>
            <source>The practice vault opens by itself: its keys stay.</source>
            <translation>Трезор за вежбу отвара се сам: његови кључеви се не мењају.</translation>
        </message>
        <message>
            <source>Add a person…</source>
            <translation>Додај особу…</translation>
        </message>
        <message>
            <source>Try my recovery sheet…</source>
            <translation>Испробај лист за повратак приступа…</translation>
        </message>
        <message>
            <source>New recovery sheet…</source>
            <translation>Нови лист за повратак приступа…</translation>
        </message>
        <message>
            <source>New keys…</source>
            <translation>Нови кључеви…</translation>
        </message>
        <message>
            <source>Add this passphrase</source>
            <translation>Додај ову лозинку</translation>
        </message>
        <message>
            <source>Added. The new passphrase opened the vault before it was written.</source>
            <translation>Додато. Пре уписа је проверено да нова лозинка отвара трезор.</translation>
        </message>
        <message>
            <source>Change to this passphrase</source>
            <translation>Пређи на ову лозинку</translation>
        </message>
        <message>
            <source>Take this sheet; older ones open nothing any more</source>
            <translation>Прихвати овај лист; старији више не отварају ништа</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Испробај</translation>
        </message>
        <message>
            <source>The sheet is right: it opens this vault. You will be asked again in 180 days.</source>
            <translation>Лист је исправан: отвара овај трезор. Питање ће се поновити за 180 дана.</translation>
        </message>
        <message>
            <source>The vault gets new keys and local backups are wrapped anew. A copy or a backup elsewhere still opens with what is removed: delete those, or lock them away.</source>
            <translation>Трезор добија нове кључеве, а с њим и резервне копије у његовој фасцикли. Копије на другим местима и даље се отварају оним што се уклања: обришите их или држите под кључем.</translation>
        </message>
        <message>
            <source>Remove this way into the vault?</source>
            <translation>Уклонити овај приступ трезору?</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Уклони</translation>
        </message>
        <message>
            <source>Everything is encrypted anew under fresh keys. All passphrases and sheets stay as they are. Do it when an old copy may be in strange hands.</source>
            <translation>Све се изнова шифрује новим кључевима. Све лозинке и листови остају исти. Учините то ако је стара копија можда у туђим рукама.</translation>
        </message>
        <message>
            <source>New keys?</source>
            <translation>Нови кључеви?</translation>
        </message>
        <message>
            <source>Make new keys</source>
            <translation>Направи нове кључеве</translation>
        </message>
        <message>
            <source>Done. The vault has new keys. Copies and backups elsewhere still open with what was valid before: delete them, or lock them away.</source>
            <translation>Готово. Трезор има нове кључеве. Копије на другим местима и даље се отварају оним што је раније важило: обришите их или држите под кључем.</translation>
        </message>
        <message>
            <source>Working on the keys…</source>
            <translation>Рад на кључевима…</translation>
        </message>
        <message>
            <source>These backups could not be wrapped anew: %1.</source>
            <translation>Ове резервне копије нису могле да добију нове кључеве: %1.</translation>
        </message>
    </context>
    <context>
        <name>PagesOverlay</name>
        <message>
            <source>Page before</source>
            <translation>Претходна страна</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Следећа страна</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Затвори</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Страна %1 од %2</translation>
        </message>
    </context>
    <context>
        <name>PassphraseForm</name>
        <message>
            <source>Whose passphrase is it? The name is kept inside the vault only.</source>
            <translation>Чија је лозинка? Име се чува само у трезору.</translation>
        </message>
        <message>
            <source>Whose passphrase</source>
            <translation>Чија је лозинка</translation>
        </message>
        <message>
            <source>Also ask for a key file, kept on a stick: neither opens the vault alone</source>
            <translation>Тражи и датотеку кључа, која се чува на USB меморији: трезор се отвара само када су ту и лозинка и датотека</translation>
        </message>
        <message>
            <source>Where the key file is, or shall be</source>
            <translation>Где јесте или где ће бити датотека кључа</translation>
        </message>
    </context>
    <context>
        <name>PassphraseStep</name>
        <message>
            <source>Passphrase</source>
            <translation>Лозинка</translation>
        </message>
        <message>
            <source>Make one for me</source>
            <translation>Предложена лозинка</translation>
        </message>
        <message>
            <source>I write my own</source>
            <translation>Сопствена лозинка</translation>
        </message>
        <message>
            <source>Whose passphrase is it? The history names who did what; can stay empty.</source>
            <translation>Чија је лозинка? Историја по њој каже ко је шта урадио; може да остане празно.</translation>
        </message>
        <message>
            <source>Another</source>
            <translation>Друга</translation>
        </message>
        <message>
            <source>It opens the vault, and nobody can look it up for you. Write it down and keep it away from this computer.</source>
            <translation>Лозинка је кључ овог трезора и нико вам је не може поново рећи. Запишите је и чувајте одвојено од овог рачунара.</translation>
        </message>
        <message>
            <source>Drawn at random: there are far too many to try (%1 bits). Type it with spaces between the words, in Latin or Cyrillic, with or without č ć š ž đ: all the same.</source>
            <translation>Јака лозинка, насумично изабрана (око %1 битова). Куцајте је са размаком између речи, латиницом или ћирилицом, са č ć š ž đ или без њих: свеједно је.</translation>
        </message>
        <message>
            <source>To be sure you noted it, type these words:</source>
            <translation>Да би се проверило да је записана, упишите ове речи:</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Ваша лозинка</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Још једном</translation>
        </message>
        <message>
            <source>Word %1</source>
            <translation>%1. реч</translation>
        </message>
        <message>
            <source>Guessed at once</source>
            <translation>Погађа се одмах</translation>
        </message>
        <message>
            <source>Guessed in minutes</source>
            <translation>Погађа се за неколико минута</translation>
        </message>
        <message>
            <source>Weak: add more words</source>
            <translation>Слаба: додајте још речи</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Добра</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>Јака</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Лозинке се не подударају.</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>Show names</source>
            <translation>Прикажи имена</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Ново лице</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Лица</translation>
        </message>
        <message>
            <source>Name, code or file number</source>
            <translation>Име, шифра или број предмета</translation>
        </message>
        <message>
            <source>Search people</source>
            <translation>Претрага лица</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Ниједно лице није пронађено</translation>
        </message>
        <message>
            <source>Try fewer letters or take away a filter. Esc clears the search.</source>
            <translation>Упишите мање слова или уклоните неки филтер. Esc брише претрагу.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Отворени</translation>
        </message>
        <message>
            <source>Child</source>
            <translation>Деца</translation>
        </message>
        <message>
            <source>Foreign</source>
            <translation>Странци</translation>
        </message>
        <message>
            <source>Stay ends in 30 days</source>
            <translation>Боравак истиче за 30 дана</translation>
        </message>
        <message>
            <source>No next step</source>
            <translation>Без наредног корака</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Непотпуни</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 од %2</translation>
        </message>
        <message>
            <source>Nobody is open</source>
            <translation>Није изабрано ниједно лице</translation>
        </message>
        <message>
            <source>Choose a person on the left, or type a name in either script.</source>
            <translation>Изаберите лице са леве стране или упишите име, на било ком писму.</translation>
        </message>
        <message>
            <source>Add the first person</source>
            <translation>Додај прво лице</translation>
        </message>
        <message>
            <source>No people yet</source>
            <translation>Још нема уписаних лица</translation>
        </message>
        <message>
            <source>Each person has a file here: identification, residence, proceedings. Names stay in this vault.</source>
            <translation>Свако лице овде има свој досије: идентификација, боравак, поступци. Имена остају у овом трезору.</translation>
        </message>
    </context>
    <context>
        <name>PeriodChooser</name>
        <message>
            <source>Which</source>
            <translation>Који период</translation>
        </message>
    </context>
    <context>
        <name>PermitView</name>
        <message>
            <source>Open the person's file</source>
            <translation>Отвори досије лица</translation>
        </message>
        <message>
            <source>No decision yet</source>
            <translation>Још нема решења</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Непотпуно</translation>
        </message>
        <message>
            <source>How it went</source>
            <translation>Ток поступка</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Решење</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>Правни лек</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <translation>Додај: %1</translation>
        </message>
        <message>
            <source>Extension</source>
            <translation>Продужење</translation>
        </message>
        <message>
            <source>Next application…</source>
            <translation>Следећи захтев…</translation>
        </message>
        <message>
            <source>Grounds open on %1:</source>
            <translation>Основи отворени на дан %1:</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Измени</translation>
        </message>
        <message>
            <source>Still missing: %1</source>
            <translation>Још недостаје: %1</translation>
        </message>
        <message>
            <source>What the remedy instruction in the decision says is decisive; this is no legal advice.</source>
            <translation>Меродаван је рок из поуке о правном леку у решењу; ово није правни савет.</translation>
        </message>
        <message>
            <source>What is due</source>
            <translation>Рокови и задаци</translation>
        </message>
        <message>
            <source>Time limit</source>
            <translation>Рок</translation>
        </message>
        <message>
            <source>None is recorded.</source>
            <translation>Ниједан рок није уписан.</translation>
        </message>
    </context>
    <context>
        <name>PermitsPage</name>
        <message>
            <source>Permits</source>
            <translation>Боравак</translation>
        </message>
        <message>
            <source>New application</source>
            <translation>Нови захтев</translation>
        </message>
        <message>
            <source>Code, person's code or file number</source>
            <translation>Шифра, шифра лица или број предмета</translation>
        </message>
        <message>
            <source>No application is open</source>
            <translation>Није изабран ниједан захтев</translation>
        </message>
        <message>
            <source>Choose an application on the left to see how it went.</source>
            <translation>Изаберите захтев са леве стране да бисте видели његов ток.</translation>
        </message>
        <message>
            <source>No applications yet</source>
            <translation>Још нема уписаних захтева</translation>
        </message>
        <message>
            <source>Each application for residence stands here with its decisions, remedies and extensions.</source>
            <translation>Овде су сви захтеви за боравак, са решењима, правним лековима и продужењима.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Отворено</translation>
        </message>
        <message>
            <source>Waiting for a decision</source>
            <translation>Чека се одлука</translation>
        </message>
        <message>
            <source>Stay ends in 30 days</source>
            <translation>Боравак истиче за 30 дана</translation>
        </message>
        <message>
            <source>No next step</source>
            <translation>Без наредног корака</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Непотпуно</translation>
        </message>
        <message>
            <source>no decision yet</source>
            <translation>још нема решења</translation>
        </message>
        <message>
            <source>Whose application is it?</source>
            <translation>Чији је захтев?</translation>
        </message>
        <message>
            <source>Name or code, in either script</source>
            <translation>Име или шифра, на било ком писму</translation>
        </message>
    </context>
    <context>
        <name>PersonHeader</name>
        <message>
            <source>Edit</source>
            <translation>Измени</translation>
        </message>
        <message>
            <source>Show contact</source>
            <translation>Прикажи контакт</translation>
        </message>
    </context>
    <context>
        <name>PersonView</name>
        <message>
            <source>Identification</source>
            <translation>Идентификација</translation>
        </message>
        <message>
            <source>Residence</source>
            <translation>Боравак</translation>
        </message>
        <message>
            <source>Proceedings</source>
            <translation>Поступци</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Подршка</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Белешке</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Преглед</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Ток</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Документи</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Историја</translation>
        </message>
        <message>
            <source>About the person</source>
            <translation>Основни подаци</translation>
        </message>
        <message>
            <source>Nothing is recorded yet.</source>
            <translation>Још ништа није уписано.</translation>
        </message>
        <message>
            <source>Latest events</source>
            <translation>Последњи догађаји</translation>
        </message>
        <message>
            <source>Still missing</source>
            <translation>Још недостаје</translation>
        </message>
        <message>
            <source>What is due</source>
            <translation>Рокови и задаци</translation>
        </message>
        <message>
            <source>Every dated step of the case will stand here, in its order.</source>
            <translation>Овде ће редом стајати сви догађаји који имају датум.</translation>
        </message>
        <message>
            <source>No dates yet</source>
            <translation>Још нема датума</translation>
        </message>
        <message>
            <source>Open the chain</source>
            <translation>Отвори ток захтева</translation>
        </message>
        <message>
            <source>Open the proceeding</source>
            <translation>Отвори поступак</translation>
        </message>
    </context>
    <context>
        <name>PlaceStep</name>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>The vault is a folder on this computer. Choose one that is not copied to a cloud by itself.</source>
            <translation>Трезор је фасцикла на овом рачунару. Изаберите фасциклу која се не копира сама у облак.</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Изабери фасциклу</translation>
        </message>
        <message>
            <source>A stick or another disk; can be chosen later</source>
            <translation>USB меморија или други диск; може да се изабере и касније</translation>
        </message>
        <message>
            <source>Choose the second place</source>
            <translation>Изабери друго место</translation>
        </message>
        <message>
            <source>Folder of the vault</source>
            <translation>Фасцикла трезора</translation>
        </message>
        <message>
            <source>Organisation, as printed on summaries</source>
            <translation>Назив организације, како се штампа у извештајима</translation>
        </message>
        <message>
            <source>Second place for backups, beside the one in the vault</source>
            <translation>Друго место за резервне копије, поред оног у трезору</translation>
        </message>
    </context>
    <context>
        <name>PracticeHint</name>
        <message>
            <source>To look around first, lock with %1 and open the practice vault with its invented cases.</source>
            <translation>Ако најпре желите да разгледате програм, закључајте са %1 и отворите трезор за вежбу са измишљеним случајевима.</translation>
        </message>
    </context>
    <context>
        <name>PrintPreview</name>
        <message>
            <source>Print</source>
            <translation>Штампање</translation>
        </message>
        <message>
            <source>Print names and everything that was written</source>
            <translation>Штампај и имена и све што је уписано слободним текстом</translation>
        </message>
        <message>
            <source>Printers keep what they print on their disks: use one that is yours alone, and shred the pages when they are no longer needed.</source>
            <translation>Штампачи чувају на својим дисковима оно што штампају: користите само свој, а стране уништите када више нису потребне.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Штампај…</translation>
        </message>
        <message>
            <source>Pages as they will be printed</source>
            <translation>Стране онако како ће бити одштампане</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Послато штампачу.</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>There is nothing to print here.</source>
            <translation>Овде нема ничега за штампу.</translation>
        </message>
    </context>
    <context>
        <name>ProceedingCards</name>
        <message>
            <source>Victim</source>
            <translation>Жртва</translation>
        </message>
        <message>
            <source>No victim's place is recorded.</source>
            <translation>Учешће жртве није уписано.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Измени</translation>
        </message>
        <message>
            <source>None is recorded as granted.</source>
            <translation>Ниједна није забележена као одобрена.</translation>
        </message>
        <message>
            <source>Not in this vault</source>
            <translation>Није у овом трезору</translation>
        </message>
        <message>
            <source>Protected witness</source>
            <translation>Заштићени сведок</translation>
        </message>
        <message>
            <source>The person and the number of this case may not be linked. Click to see.</source>
            <translation>Лице и број овог предмета не смеју се доводити у везу. Кликните да бисте видели.</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Захтев за накнаду</translation>
        </message>
        <message>
            <source>No claim is recorded.</source>
            <translation>Ниједан захтев за накнаду није уписан.</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>Исплата</translation>
        </message>
        <message>
            <source>nothing recorded</source>
            <translation>ништа није забележено</translation>
        </message>
        <message>
            <source>claimed</source>
            <translation>тражено</translation>
        </message>
        <message>
            <source>awarded</source>
            <translation>досуђено</translation>
        </message>
        <message>
            <source>received</source>
            <translation>примљено</translation>
        </message>
    </context>
    <context>
        <name>ProceedingView</name>
        <message>
            <source>Incomplete</source>
            <translation>Непотпуно</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Радња</translation>
        </message>
        <message>
            <source>What is due</source>
            <translation>Рокови и задаци</translation>
        </message>
        <message>
            <source>Complaint, indictment, hearings and judgments will stand here.</source>
            <translation>Овде ће стајати пријава, оптужница, рочишта и пресуде.</translation>
        </message>
        <message>
            <source>More about the proceeding</source>
            <translation>Остало о поступку</translation>
        </message>
        <message>
            <source>Nothing else is recorded.</source>
            <translation>Ништа више није уписано.</translation>
        </message>
    </context>
    <context>
        <name>ProceedingsPage</name>
        <message>
            <source>Proceedings</source>
            <translation>Поступци</translation>
        </message>
        <message>
            <source>New proceeding</source>
            <translation>Нови поступак</translation>
        </message>
        <message>
            <source>Title, code or court number</source>
            <translation>Назив, шифра или број предмета</translation>
        </message>
        <message>
            <source>No proceeding is open</source>
            <translation>Није изабран ниједан поступак</translation>
        </message>
        <message>
            <source>Choose a proceeding on the left to see where it stands.</source>
            <translation>Изаберите поступак са леве стране да бисте видели докле је стигао.</translation>
        </message>
        <message>
            <source>No proceedings yet</source>
            <translation>Још нема уписаних поступака</translation>
        </message>
        <message>
            <source>Each criminal, civil or other case stands here with its defendants, charges, judgments, victims and claims.</source>
            <translation>Овде су сви кривични, парнични и други поступци, са окривљеним лицима, оптужбама, пресудама, жртвама и захтевима за накнаду.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Отворено</translation>
        </message>
        <message>
            <source>Waiting for a decision</source>
            <translation>Чека се одлука</translation>
        </message>
        <message>
            <source>Hearing in 30 days</source>
            <translation>Рочиште у наредних 30 дана</translation>
        </message>
        <message>
            <source>No next step</source>
            <translation>Без наредног корака</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Непотпуно</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Locked. Work under way is being finished.</source>
            <translation>Закључано. Започети посао се завршава.</translation>
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Прекидање…</translation>
        </message>
    </context>
    <context>
        <name>PromiseStep</name>
        <message>
            <source>What this program never does</source>
            <translation>Шта овај програм никада не ради</translation>
        </message>
        <message>
            <source>You record what could endanger people. So it is kept to this computer.</source>
            <translation>Бележите податке који људе могу да доведу у опасност. Зато они остају на овом рачунару.</translation>
        </message>
        <message>
            <source>It never opens a network connection: no account, no cloud.</source>
            <translation>Никада се не повезује на мрежу: нема налога ни облака.</translation>
        </message>
        <message>
            <source>Nobody can reset your passphrase, not even the makers. Without it and without the recovery code the vault stays shut.</source>
            <translation>Вашу лозинку нико не може да замени новом, па ни они који су направили програм. Без ње и без кода за повратак приступа трезор остаје затворен.</translation>
        </message>
        <message>
            <source>No name ever leaves in a summary; small numbers are hidden with care.</source>
            <translation>Ниједно име не излази у збирном извештају; мали бројеви се пажљиво прикривају.</translation>
        </message>
        <message>
            <source>It never invents a day: a date is kept as well as it is known.</source>
            <translation>Никада не измишља дан: датум се чува онолико тачно колико је познат.</translation>
        </message>
        <message>
            <source>It gives no legal advice. Please check whether the new law against trafficking is in force before you rely on a time limit.</source>
            <translation>Не даје правне савете. Пре него што се ослоните на неки рок, проверите да ли је нови закон о борби против трговине људима ступио на снагу.</translation>
        </message>
    </context>
    <context>
        <name>Question</name>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
    </context>
    <context>
        <name>ReceivedView</name>
        <message>
            <source>There is no joint report yet.</source>
            <translation>Заједничког извештаја још нема.</translation>
        </message>
        <message>
            <source>Received files</source>
            <translation>Примљене датотеке</translation>
        </message>
        <message>
            <source>The files stay where they are; nothing of them is kept in this vault.</source>
            <translation>Датотеке остају где јесу; ништа се од њих не чува у овом трезору.</translation>
        </message>
        <message>
            <source>Compare the fingerprint of a signed file with the organisation by telephone: whoever knows a name can sign in it.</source>
            <translation>Отисак потписане датотеке упоредите са организацијом телефоном: на туђе име може да потпише свако ко зна име.</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Додај датотеке…</translation>
        </message>
        <message>
            <source>Put the chosen one aside</source>
            <translation>Изостави изабрану</translation>
        </message>
        <message>
            <source>Read all anew</source>
            <translation>Прочитај све поново</translation>
        </message>
        <message>
            <source>See the joint tables</source>
            <translation>Погледај заједничке табеле</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Стање</translation>
        </message>
        <message>
            <source>Smallest count</source>
            <translation>Најмањи број</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Табеле</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Датотека</translation>
        </message>
        <message>
            <source>Not checked</source>
            <translation>Није проверена</translation>
        </message>
        <message>
            <source>Fits.</source>
            <translation>Одговара.</translation>
        </message>
        <message>
            <source>Fits. It carries no hash, so a change on the way would not be seen.</source>
            <translation>Одговара. Не носи отисак, па се измена успут не би видела.</translation>
        </message>
        <message>
            <source>Signed, fingerprint: %1.</source>
            <translation>Потписано, отисак: %1.</translation>
        </message>
        <message>
            <source>Stopped. Read all anew to go on.</source>
            <translation>Прекинуто. За наставак прочитајте све поново.</translation>
        </message>
        <message>
            <source>%1 of %2 files fit and were added up.</source>
            <translation>Одговарајућих и сабраних датотека: %1 од %2.</translation>
        </message>
        <message>
            <source>Choose a file in the table first.</source>
            <translation>Прво изаберите датотеку у табели.</translation>
        </message>
    </context>
    <context>
        <name>RecordBlock</name>
        <message>
            <source>Copied: %1. Cleared in %2 seconds.</source>
            <translation>Копирано: %1. Брише се за %2 секунди.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Измени</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Непотпуно</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Додај</translation>
        </message>
    </context>
    <context>
        <name>RecordEditor</name>
        <message>
            <source>Undo</source>
            <translation>Врати</translation>
        </message>
        <message>
            <source>New: stored with the first field you fill in</source>
            <translation>Ново: чува се чим попуните прво поље</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>Сачувано у %1</translation>
        </message>
        <message>
            <source>%1 was removed.</source>
            <translation>Уклоњено: %1.</translation>
        </message>
        <message>
            <source>Nothing is stored yet: mend what is marked first.</source>
            <translation>Још ништа није сачувано: прво исправите оно што је означено.</translation>
        </message>
    </context>
    <context>
        <name>RecordForm</name>
        <message>
            <source>Kept as a draft.</source>
            <translation>Сачувано као нацрт.</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>обавезно</translation>
        </message>
        <message>
            <source>Choose this first: the record is stored with it.</source>
            <translation>Најпре изаберите ово: запис се чува уз њега.</translation>
        </message>
    </context>
    <context>
        <name>RecordHead</name>
        <message>
            <source>Edit</source>
            <translation>Измени</translation>
        </message>
    </context>
    <context>
        <name>RecordsPage</name>
        <message>
            <source>Nothing found</source>
            <translation>Ништа није пронађено</translation>
        </message>
        <message>
            <source>Try fewer letters or take away a filter. Esc clears the search.</source>
            <translation>Откуцајте мање слова или искључите неки услов. Esc брише претрагу.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 од %2</translation>
        </message>
    </context>
    <context>
        <name>RecoveryStep</name>
        <message>
            <source>Recovery code</source>
            <translation>Код за повратак приступа</translation>
        </message>
        <message>
            <source>Copy these 13 groups by hand and lock the sheet away. Whoever has it can open the vault.</source>
            <translation>Руком препишите ових 13 група и закључајте лист на сигурном месту. Ко има лист, може да отвори трезор.</translation>
        </message>
        <message>
            <source>I copied it: hide it and ask me</source>
            <translation>Преписано је: сакриј и провери</translation>
        </message>
        <message>
            <source>Save a PDF sheet…</source>
            <translation>Сачувај лист као PDF…</translation>
        </message>
        <message>
            <source>It is printed: delete the file</source>
            <translation>Одштампано је: обриши датотеку</translation>
        </message>
        <message>
            <source>Group %1</source>
            <translation>%1. група</translation>
        </message>
        <message>
            <source>Show it again</source>
            <translation>Прикажи поново</translation>
        </message>
        <message>
            <source>Saved. Print it, then delete the file: printers and disks keep copies.</source>
            <translation>Сачувано. Одштампајте лист, па обришите датотеку: штампачи и дискови чувају копије.</translation>
        </message>
        <message>
            <source>The file is deleted. Keep the paper locked away.</source>
            <translation>Датотека је обрисана. Папир чувајте под кључем.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryWords</name>
        <message>
            <source>There are more groups than 13.</source>
            <translation>Група има више од 13.</translation>
        </message>
        <message>
            <source>Group %1 is not as on the sheet: look at it again.</source>
            <translation>Група %1 није као на листу: погледајте је још једном.</translation>
        </message>
        <message>
            <source>All 13 groups are typed right.</source>
            <translation>Свих 13 група је исправно унето.</translation>
        </message>
        <message>
            <source>%1 of 13 groups are right so far.</source>
            <translation>Исправних група до сада: %1 од 13.</translation>
        </message>
        <message>
            <source>Share %1: group %2 is not as on the sheet: look at it again.</source>
            <translation>Део %1: група %2 није као на листу: погледајте је још једном.</translation>
        </message>
        <message>
            <source>Share %1: %2 of 10 groups are right so far.</source>
            <translation>Део %1: исправних група до сада %2 од 10.</translation>
        </message>
        <message>
            <source>%1 of %2 shares are typed right. Type the next one after it.</source>
            <translation>Исправно унетих делова: %1 од %2. Унесите следећи иза њега.</translation>
        </message>
        <message>
            <source>%1 of %2 shares: that is enough.</source>
            <translation>Делова: %1 од %2. То је довољно.</translation>
        </message>
    </context>
    <context>
        <name>RehearsalForm</name>
        <message>
            <source>Take the sheet out and type its code. Nothing changes; you see whether it still opens this vault, and whether it can still be read.</source>
            <translation>Узмите лист и откуцајте његов код. Ништа се не мења; видећете да ли и даље отвара овај трезор и да ли се још може прочитати.</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Код за повратак приступа</translation>
        </message>
        <message>
            <source>13 groups of four characters</source>
            <translation>13 група по четири знака</translation>
        </message>
    </context>
    <context>
        <name>ReleaseAlternatives</name>
        <message>
            <source>Is too much hidden?</source>
            <translation>Да ли је прикривено превише?</translation>
        </message>
        <message>
            <source>Wider categories, a longer period or one table less can show more. Each way is protected in full to find its price; nothing is stored.</source>
            <translation>Шире категорије, дужи период или једна табела мање могу показати више. Да би се видело колико, сваки начин се проверава у целини; ништа се не чува.</translation>
        </message>
        <message>
            <source>Compare other ways</source>
            <translation>Упореди друге начине</translation>
        </message>
        <message>
            <source>Trying other ways…</source>
            <translation>Испробавају се други начини…</translation>
        </message>
        <message>
            <source>There is no other way that could show more.</source>
            <translation>Нема другог начина који би показао више.</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>Начин</translation>
        </message>
        <message>
            <source>Numbers shown</source>
            <translation>Видљиво</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>Прикривено</translation>
        </message>
        <message>
            <source>Not published</source>
            <translation>Изостаје</translation>
        </message>
        <message>
            <source>Other ways and what they show</source>
            <translation>Други начини и шта се у њима види</translation>
        </message>
        <message>
            <source>Enter or a double click takes a way; the summary is then made anew.</source>
            <translation>Ентером или двокликом бира се начин; извештај се затим прави изнова.</translation>
        </message>
    </context>
    <context>
        <name>ReleaseFiles</name>
        <message>
            <source>Does anything leak?</source>
            <translation>Да ли цуре подаци?</translation>
        </message>
        <message>
            <source>Exactly what leaves</source>
            <translation>Шта тачно излази</translation>
        </message>
        <message>
            <source>Nothing else is included.</source>
            <translation>Ништа друго није укључено.</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Одредиште</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Фасцикла</translation>
        </message>
        <message>
            <source>Folder, for example on a memory stick</source>
            <translation>Фасцикла, на пример на USB меморији</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Изабери…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Nothing is written while something of the vault stands in the files.</source>
            <translation>Ништа се не уписује док у датотекама има нечега из трезора.</translation>
        </message>
    </context>
    <context>
        <name>ReleaseMemory</name>
        <message>
            <source>What was released before</source>
            <translation>Шта је раније изашло</translation>
        </message>
        <message>
            <source>Bring released files back…</source>
            <translation>Врати датотеке ранијих издања…</translation>
        </message>
        <message>
            <source>Nothing was released that is not remembered here…</source>
            <translation>Нема издања која овде нису забележена…</translation>
        </message>
        <message>
            <source>Released files</source>
            <translation>Датотеке ранијих издања</translation>
        </message>
        <message>
            <source>Released summaries (*.json *.tmsum)</source>
            <translation>Ранија издања (*.json *.tmsum)</translation>
        </message>
        <message>
            <source>Was nothing else released?</source>
            <translation>Да ли заиста нема других издања?</translation>
        </message>
        <message>
            <source>This vault may not know of everything that left. If something was released that it does not remember, small numbers could be worked out from both. Confirm only what you know.</source>
            <translation>Овај трезор можда не зна за све што је изашло. Ако је изашло нешто што он не памти, мали бројеви могли би се израчунати из оба издања заједно. Потврдите само оно што поуздано знате.</translation>
        </message>
        <message>
            <source>Nothing else was released</source>
            <translation>Других издања нема</translation>
        </message>
    </context>
    <context>
        <name>ReleaseOrder</name>
        <message>
            <source>What is to leave</source>
            <translation>Шта треба да изађе</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Извештајни период</translation>
        </message>
        <message>
            <source>What is hidden is hidden from both. The file says for whom it was made.</source>
            <translation>Што је прикривено, прикривено је у оба случаја. У датотеци пише за кога је направљена.</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>Прималац</translation>
        </message>
        <message>
            <source>Kept in the register; only a signed file names it</source>
            <translation>Чува се у регистру; наводи га само потписана датотека</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Језик извештаја</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Формати</translation>
        </message>
        <message>
            <source>Check what would leave</source>
            <translation>Провери шта би изашло</translation>
        </message>
        <message>
            <source>This period ends on %1. What happens until then would be missing, and the same period is never released again with other figures.</source>
            <translation>Овај период траје до %1 Оно што се догоди до тада недостајало би, а исти период се више не издаје с другим бројевима.</translation>
        </message>
        <message>
            <source>PDF to read</source>
            <translation>PDF за читање</translation>
        </message>
        <message>
            <source>XLSX to work with</source>
            <translation>XLSX за рад</translation>
        </message>
        <message>
            <source>CSV for machines</source>
            <translation>CSV за машинску обраду</translation>
        </message>
        <message>
            <source>JSON, which anybody can check</source>
            <translation>JSON, који свако може да провери</translation>
        </message>
    </context>
    <context>
        <name>ReleaseSafety</name>
        <message>
            <source>Is it safe?</source>
            <translation>Да ли је безбедно?</translation>
        </message>
        <message>
            <source>This period was released before. Exactly the same is sent again.</source>
            <translation>За овај период издање већ постоји. Поново се шаље потпуно исто.</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>Како је било</translation>
        </message>
        <message>
            <source>Chosen: %1.</source>
            <translation>Изабрано: %1.</translation>
        </message>
        <message>
            <source>See exactly what leaves</source>
            <translation>Погледај шта тачно излази</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>What safety costs</source>
            <translation>Цена безбедности</translation>
        </message>
        <message>
            <source>Only you see why; the files say only what is not published.</source>
            <translation>Разлоге видите само ви; у датотекама стоји само шта није објављено.</translation>
        </message>
        <message>
            <source>Not published</source>
            <translation>Не објављује се</translation>
        </message>
    </context>
    <context>
        <name>ReleaseTable</name>
        <message>
            <source>hidden</source>
            <translation>прикривено</translation>
        </message>
        <message>
            <source>Go to a hidden number (#) to read why it is hidden.</source>
            <translation>Кликните на прикривени број (#), или дођите до њега тастатуром, да бисте прочитали зашто је прикривен.</translation>
        </message>
    </context>
    <context>
        <name>ReleaseView</name>
        <message>
            <source>What is to leave</source>
            <translation>Шта треба да изађе</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>Безбедност</translation>
        </message>
        <message>
            <source>Exactly what leaves</source>
            <translation>Шта тачно излази</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Сачувано</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Припрема…</translation>
        </message>
        <message>
            <source>Counting, hiding and attacking the tables…</source>
            <translation>Бројање, прикривање и пробни напад на табеле…</translation>
        </message>
        <message>
            <source>Making the files…</source>
            <translation>Израда датотека…</translation>
        </message>
        <message>
            <source>Attacking the finished file…</source>
            <translation>Напад на готову датотеку…</translation>
        </message>
        <message>
            <source>Searching the files for everything the vault keeps…</source>
            <translation>Тражење података из трезора у датотекама…</translation>
        </message>
        <message>
            <source>The files are byte for byte those that were shown.</source>
            <translation>Датотеке су до последњег бајта исте као приказане.</translation>
        </message>
        <message>
            <source>The files are not those that were shown. Do not send them.</source>
            <translation>Датотеке нису исте као приказане. Немојте их слати.</translation>
        </message>
        <message>
            <source>Another release</source>
            <translation>Још једно издање</translation>
        </message>
    </context>
    <context>
        <name>ReleasesList</name>
        <message>
            <source>What leaves is remembered here and checked against what left before.</source>
            <translation>Све што изађе овде се памти, а свако ново издање пореди се са ранијим.</translation>
        </message>
        <message>
            <source>Nothing was released yet</source>
            <translation>Још нема издања</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Бр.</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Период</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>Прималац</translation>
        </message>
        <message>
            <source>Released on</source>
            <translation>Издато</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>Прикривено</translation>
        </message>
        <message>
            <source>Checked beside No.</source>
            <translation>Проверено уз бр.</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Оцена</translation>
        </message>
        <message>
            <source>Register of releases</source>
            <translation>Регистар издања</translation>
        </message>
        <message>
            <source>Anybody may put these side by side, so each one was made safe beside all that left before it. The same one can be sent again.</source>
            <translation>Издања свако може да упореди, па је свако безбедно и поред свих ранијих. Исто издање може поново да се пошаље.</translation>
        </message>
    </context>
    <context>
        <name>RenewalPage</name>
        <message>
            <source>The recovery code was right. Choose the passphrase with which this vault opens from now on; the forgotten one opens it no more. The recovery sheet stays valid.</source>
            <translation>Код за повратак приступа је исправан. Изаберите лозинку којом се трезор убудуће отвара; заборављена га више неће отварати. Лист за повратак приступа и даље важи.</translation>
        </message>
        <message>
            <source>Whose passphrase was forgotten?</source>
            <translation>Чија је лозинка заборављена?</translation>
        </message>
        <message>
            <source>A new passphrase</source>
            <translation>Нова лозинка</translation>
        </message>
        <message>
            <source>Person %1, not named</source>
            <translation>Особа %1, без имена</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Не сада</translation>
        </message>
        <message>
            <source>Take this passphrase</source>
            <translation>Прихвати ову лозинку</translation>
        </message>
        <message>
            <source>Changing…</source>
            <translation>Мењање…</translation>
        </message>
    </context>
    <context>
        <name>RestorePage</name>
        <message>
            <source>The backup becomes a vault in a new folder and opens with the passphrase or the recovery code it was made with. Nothing is overwritten.</source>
            <translation>Од резервне копије настаје трезор у новој фасцикли; отвара се лозинком или кодом за повратак приступа с којима је направљена. Ниједна постојећа датотека се не мења.</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Резервна копија</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Нова фасцикла</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>Враћање…</translation>
        </message>
        <message>
            <source>Open a backup</source>
            <translation>Отварање резервне копије</translation>
        </message>
        <message>
            <source>Choose: %1</source>
            <translation>Изабери: %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>Restore and open</source>
            <translation>Врати и отвори</translation>
        </message>
        <message>
            <source>Backups (*.backup)</source>
            <translation>Резервне копије (*.backup)</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Код за повратак приступа</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Лозинка</translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation>Употреби лозинку</translation>
        </message>
        <message>
            <source>Passphrase lost?</source>
            <translation>Лозинка је заборављена?</translation>
        </message>
    </context>
    <context>
        <name>RuleEditor</name>
        <message>
            <source>Length of the period</source>
            <translation>Дужина рока</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Правни основ</translation>
        </message>
        <message>
            <source>Holds until</source>
            <translation>Важи до</translation>
        </message>
        <message>
            <source>Changed by a law that applies from (empty: only corrected)</source>
            <translation>Измењено законом који се примењује од (празно: само исправка)</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>Ко је проверио</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Дани</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Месеци</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>Године</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сачувај</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>As it was shipped; never changed here.</source>
            <translation>Како је испоручено; овде није мењано.</translation>
        </message>
        <message>
            <source>How it read, the latest first</source>
            <translation>Како је гласило, од најновијег</translation>
        </message>
        <message>
            <source>As shipped</source>
            <translation>Како је испоручено</translation>
        </message>
        <message>
            <source>An exact day is needed.</source>
            <translation>Потребан је тачан датум.</translation>
        </message>
        <message>
            <source>The rule was kept.</source>
            <translation>Правило је сачувано.</translation>
        </message>
    </context>
    <context>
        <name>RulesView</name>
        <message>
            <source>Settings</source>
            <translation>Подешавања</translation>
        </message>
        <message>
            <source>Rules of deadlines</source>
            <translation>Правила о роковима</translation>
        </message>
        <message>
            <source>Each rule is a proposal with its source until somebody in this organisation has checked it against the law and put a name to it. Enter opens a rule.</source>
            <translation>Свако правило је предлог са извором док га неко у овој организацији не упореди са законом и потврди својим именом. Enter отвара правило.</translation>
        </message>
        <message>
            <source>Name or source of a rule</source>
            <translation>Назив или извор правила</translation>
        </message>
        <message>
            <source>Search rules</source>
            <translation>Претрага правила</translation>
        </message>
        <message>
            <source>%1 of %2 rules confirmed</source>
            <translation>Потврђено правила: %1 од %2</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Правило</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>Ко је потврдио</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Правни основ</translation>
        </message>
        <message>
            <source>Runs from</source>
            <translation>Тече од</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Рок</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Важи</translation>
        </message>
    </context>
    <context>
        <name>SealingChoice</name>
        <message>
            <source>One signed file (.tmsum)</source>
            <translation>Једна потписана датотека (.tmsum)</translation>
        </message>
        <message>
            <source>Encrypt to a recipient's key…</source>
            <translation>Шифруј кључем примаоца…</translation>
        </message>
        <message>
            <source>Sent as</source>
            <translation>Шаље се као</translation>
        </message>
        <message>
            <source>These files leave as one signed file, summary.tmsum.</source>
            <translation>Ове датотеке излазе као једна потписана датотека, summary.tmsum.</translation>
        </message>
        <message>
            <source>Key file of the recipient</source>
            <translation>Датотека са кључем примаоца</translation>
        </message>
        <message>
            <source>Key files (*.key *.txt)</source>
            <translation>Датотеке са кључем (*.key *.txt)</translation>
        </message>
        <message>
            <source>Encrypted to %1</source>
            <translation>Шифровано за: %1</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Уклони: %1</translation>
        </message>
        <message>
            <source>Only %1 can open it. Compare the fingerprint with them: %2.</source>
            <translation>Може да је отвори само %1. Упоредите отисак с њима: %2.</translation>
        </message>
        <message>
            <source>Only the owner of the key %1 can open it.</source>
            <translation>Може да је отвори само власник кључа %1.</translation>
        </message>
        <message>
            <source>The chosen formats go into one file. It names the recipient, and any change to it is noticed.</source>
            <translation>Изабрани формати иду у једну датотеку. Она именује примаоца, а свака измена у њој се примећује.</translation>
        </message>
        <message>
            <source>The chosen formats lie side by side, unsigned.</source>
            <translation>Изабрани формати су посебне датотеке, без потписа.</translation>
        </message>
    </context>
    <context>
        <name>SearchEdit</name>
        <message>
            <source>Clear</source>
            <translation>Обриши</translation>
        </message>
    </context>
    <context>
        <name>SelfProof</name>
        <message>
            <source>No network, no damage: a proof</source>
            <translation>Без мреже и без оштећења: доказ</translation>
        </message>
        <message>
            <source>The program makes a small vault of its own in a temporary folder, tries everything that must hold, watches whether anything reaches for the network, and throws it away.</source>
            <translation>Програм у привременој фасцикли прави мали сопствени трезор, испробава све што мора да важи, прати да ли нешто посеже за мрежом, па га одбацује.</translation>
        </message>
        <message>
            <source>Prove it now</source>
            <translation>Докажи одмах</translation>
        </message>
        <message>
            <source>Proving…</source>
            <translation>Доказивање…</translation>
        </message>
        <message>
            <source>%1 proved…</source>
            <translation>Доказано: %1…</translation>
        </message>
        <message>
            <source>Everything holds on this computer.</source>
            <translation>На овом рачунару све је исправно.</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Подешавања</translation>
        </message>
        <message>
            <source>Lists and rules</source>
            <translation>Шифарници и правила</translation>
        </message>
        <message>
            <source>Deadlines are computed by rules that are shipped as proposals. Check each against the law, correct it where it is wrong, and put a name to it.</source>
            <translation>Рокови се рачунају по правилима која су испоручена као предлози. Свако упоредите са законом, исправите ако је погрешно и потврдите својим именом.</translation>
        </message>
        <message>
            <source>Rules of deadlines…</source>
            <translation>Правила о роковима…</translation>
        </message>
        <message>
            <source>Lists of values…</source>
            <translation>Спискови вредности…</translation>
        </message>
        <message>
            <source>Activities…</source>
            <translation>Активности…</translation>
        </message>
        <message>
            <source>Bring in a spreadsheet…</source>
            <translation>Увези из Excel табеле…</translation>
        </message>
        <message>
            <source>Trash…</source>
            <translation>Корпа…</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>Језик и изглед</translation>
        </message>
        <message>
            <source>Language and script</source>
            <translation>Језик и писмо</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Према систему</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светао</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Таман</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Изглед</translation>
        </message>
        <message>
            <source>Size of the text</source>
            <translation>Величина текста</translation>
        </message>
        <message>
            <source>Lock and backup</source>
            <translation>Закључавање и резервна копија</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 мин</translation>
        </message>
        <message>
            <source>Lock after so many minutes without a key or the mouse</source>
            <translation>Закључај ако се тастатура и миш не користе</translation>
        </message>
        <message>
            <source>Who can open this vault…</source>
            <translation>Ко може да отвори овај трезор…</translation>
        </message>
        <message>
            <source>A backup is one encrypted file. It opens with the same passphrase, is opened and counted before it counts as done, and belongs on another disk.</source>
            <translation>Резервна копија је једна шифрована датотека. Отвара се истом лозинком. Рачуна се као готова тек када се отвори и преброји. Чувајте је на другом диску.</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Резервне копије…</translation>
        </message>
        <message>
            <source>This vault</source>
            <translation>Овај трезор</translation>
        </message>
        <message>
            <source>Organisation, as printed on summaries</source>
            <translation>Назив организације, како се штампа у извештајима</translation>
        </message>
        <message>
            <source>Fields of the international data standard</source>
            <translation>Поља међународног стандарда података</translation>
        </message>
        <message>
            <source>Names of defendants</source>
            <translation>Имена окривљених лица</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>Приказују се</translation>
        </message>
        <message>
            <source>Not recorded</source>
            <translation>Не бележе се</translation>
        </message>
        <message>
            <source>Summaries</source>
            <translation>Збирни извештаји</translation>
        </message>
        <message>
            <source>Smallest number of people that may be shown</source>
            <translation>Најмањи број лица који сме да се прикаже</translation>
        </message>
        <message>
            <source>Left out where consent was refused, withdrawn or has expired</source>
            <translation>Лица чија је сагласност ускраћена, повучена или је истекла</translation>
        </message>
        <message>
            <source>Left out also where no consent is recorded</source>
            <translation>И лица чија сагласност није уписана</translation>
        </message>
        <message>
            <source>Who is left out of a summary that is sent</source>
            <translation>Ко не улази у извештај који се шаље</translation>
        </message>
        <message>
            <source>Within the country</source>
            <translation>Унутар земље</translation>
        </message>
        <message>
            <source>Across a border</source>
            <translation>Преко границе</translation>
        </message>
        <message>
            <source>Exploitation in Kosovo* counts as</source>
            <translation>Експлоатација на Косову и Метохији рачуна се као</translation>
        </message>
        <message>
            <source>Keys of this organisation…</source>
            <translation>Кључеви ове организације…</translation>
        </message>
        <message>
            <source>About</source>
            <translation>О програму</translation>
        </message>
        <message>
            <source>Version %1 on Qt %2</source>
            <translation>Верзија %1, Qt %2</translation>
        </message>
        <message>
            <source>This program has no network. Everything stands in the vault on this computer; what leaves it is a summary that you write yourself.</source>
            <translation>Овај програм не користи мрежу. Све је у трезору на овом рачунару; из њега излази само збирни извештај који сами издате.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Пречице</translation>
        </message>
        <message>
            <source>Licences, limits and a proof…</source>
            <translation>Лиценце, ограничења и доказ…</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Close</source>
            <translation>Затвори</translation>
        </message>
    </context>
    <context>
        <name>SignedFileCard</name>
        <message>
            <source>A signed file you received</source>
            <translation>Примљена потписана датотека</translation>
        </message>
        <message>
            <source>See who signed a file and whether it was changed. One that was encrypted to you is opened with the key of this vault.</source>
            <translation>Погледајте ко је потписао датотеку и да ли је мењана. Датотека шифрована за вас отвара се кључем овог трезора.</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Изабери датотеку…</translation>
        </message>
        <message>
            <source>Compare with a key file…</source>
            <translation>Упореди са датотеком са кључем…</translation>
        </message>
        <message>
            <source>Save what is in it…</source>
            <translation>Сачувај садржај…</translation>
        </message>
        <message>
            <source>Signed files (*.tmsum)</source>
            <translation>Потписане датотеке (*.tmsum)</translation>
        </message>
        <message>
            <source>Unchanged. Compare the fingerprint by telephone, or with a key file.</source>
            <translation>Није мењано. Упоредите отисак телефоном или са датотеком са кључем.</translation>
        </message>
        <message>
            <source>Key files (*.key)</source>
            <translation>Датотеке са кључем (*.key)</translation>
        </message>
    </context>
    <context>
        <name>SourcesView</name>
        <message>
            <source>Back to the figures</source>
            <translation>Назад на податке</translation>
        </message>
        <message>
            <source>Inside only, unprotected.</source>
            <translation>Само за унутрашњу употребу, незаштићено.</translation>
        </message>
        <message>
            <source>Enter opens a record; %1 leads back to this list.</source>
            <translation>Enter отвара запис; %1 враћа на овај списак.</translation>
        </message>
    </context>
    <context>
        <name>SplitPage</name>
        <message>
            <source>Back to the list</source>
            <translation>Назад на списак</translation>
        </message>
    </context>
    <context>
        <name>SummariesPage</name>
        <message>
            <source>Summaries</source>
            <translation>Збирни извештаји</translation>
        </message>
        <message>
            <source>Figures inside</source>
            <translation>Интерни подаци</translation>
        </message>
        <message>
            <source>New release</source>
            <translation>Ново издање</translation>
        </message>
        <message>
            <source>Register of releases</source>
            <translation>Регистар издања</translation>
        </message>
    </context>
    <context>
        <name>TableCard</name>
        <message>
            <source>hidden</source>
            <translation>прикривено</translation>
        </message>
    </context>
    <context>
        <name>TableChooser</name>
        <message>
            <source>Choose what to see</source>
            <translation>Изаберите шта се приказује</translation>
        </message>
        <message>
            <source>Search among the tables</source>
            <translation>Претрага табела</translation>
        </message>
        <message>
            <source>Ways and time</source>
            <translation>Токови и време</translation>
        </message>
        <message>
            <source>The usual ones</source>
            <translation>Уобичајене</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Прикажи</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 од %2</translation>
        </message>
    </context>
    <context>
        <name>TaskForm</name>
        <message>
            <source>New task</source>
            <translation>Нови задатак</translation>
        </message>
        <message>
            <source>Add the task</source>
            <translation>Додај задатак</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>Ово је обавезно.</translation>
        </message>
        <message>
            <source>The task was added.</source>
            <translation>Задатак је додат.</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Задатак</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Today</source>
            <translation>Данас</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>Нови задатак</translation>
        </message>
        <message>
            <source>Print the list…</source>
            <translation>Списак за штампу…</translation>
        </message>
        <message>
            <source>Calendar file…</source>
            <translation>Датотека календара…</translation>
        </message>
        <message>
            <source>Reading the files…</source>
            <translation>Читање досијеа…</translation>
        </message>
        <message>
            <source>Add the first person</source>
            <translation>Додај прво лице</translation>
        </message>
        <message>
            <source>Import from Excel…</source>
            <translation>Увези из Excel табеле…</translation>
        </message>
        <message>
            <source>Import from Excel</source>
            <translation>Увоз из Excel табеле</translation>
        </message>
        <message>
            <source>Nothing is recorded yet</source>
            <translation>Још ништа није уписано</translation>
        </message>
        <message>
            <source>Begin with a person: what is due will stand here by itself.</source>
            <translation>Почните од једног лица: рокови ће се овде појављивати сами.</translation>
        </message>
        <message>
            <source>Go to the people</source>
            <translation>Пређи на лица</translation>
        </message>
        <message>
            <source>Deadlines are computed from what stands in the files: the day a decision was served, the end of a stay, a hearing. Tasks of your own stand beside them.</source>
            <translation>Рокови се рачунају из онога што је уписано у досијеима: дан уручења решења, истек боравка, рочиште. Уз њих стоје и ваши задаци.</translation>
        </message>
        <message>
            <source>Print the list</source>
            <translation>Списак за штампу</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Written: %1. It holds codes only; keep it locked away.</source>
            <translation>Сачувано: %1. Садржи само шифре; чувајте под кључем.</translation>
        </message>
        <message>
            <source>The calendar file leaves the vault. It says only how many dates a day holds: no name, no code, no kind of case. Whoever sees the calendar sees those days.</source>
            <translation>Датотека календара излази из трезора. У њој је само број датума за сваки дан: без имена, шифре и врсте случаја. Ко види календар, види те дане.</translation>
        </message>
        <message>
            <source>Calendar file</source>
            <translation>Датотека календара</translation>
        </message>
        <message>
            <source>Choose where to…</source>
            <translation>Изабери одредиште…</translation>
        </message>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>Календар (*.ics)</translation>
        </message>
    </context>
    <context>
        <name>TrashView</name>
        <message>
            <source>Settings</source>
            <translation>Подешавања</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Корпа</translation>
        </message>
        <message>
            <source>What you remove lies here for 30 days and can be brought back with all that hung on it.</source>
            <translation>Оно што уклоните стоји овде 30 дана и може да се врати са свиме што му припада.</translation>
        </message>
        <message>
            <source>The trash is empty</source>
            <translation>Корпа је празна</translation>
        </message>
        <message>
            <source>What was removed can be brought back for 30 days, with all that hung on it. After that, or when you empty the trash, it is erased with its whole history.</source>
            <translation>Уклоњено може да се врати 30 дана, са свиме што му припада. После тога, или када испразните корпу, брише се са целом историјом.</translation>
        </message>
        <message>
            <source>Empty the trash…</source>
            <translation>Испразни корпу…</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Прикажи још</translation>
        </message>
        <message>
            <source>Removed on %1 by %2</source>
            <translation>Уклоњено: %1, кључ: %2</translation>
        </message>
        <message>
            <source>With it: %1</source>
            <translation>Са тиме: %1</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Врати</translation>
        </message>
        <message>
            <source>Erase for good…</source>
            <translation>Трајно избриши…</translation>
        </message>
        <message>
            <source>%1 is back.</source>
            <translation>Враћено: %1.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Отвори</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Поништи</translation>
        </message>
        <message>
            <source>Erase for good?</source>
            <translation>Трајно избрисати?</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Трајно избриши</translation>
        </message>
        <message>
            <source>Erased for good: %1</source>
            <translation>Трајно избрисано: %1</translation>
        </message>
    </context>
    <context>
        <name>UnfinishedBar</name>
        <message>
            <source>Continue</source>
            <translation>Настави</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Одбаци</translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>Unlock</source>
            <translation>Откључај</translation>
        </message>
        <message>
            <source>Vault</source>
            <translation>Трезор</translation>
        </message>
        <message>
            <source>Another vault…</source>
            <translation>Отвори други трезор…</translation>
        </message>
        <message>
            <source>Show what is typed</source>
            <translation>Прикажи шта је укуцано</translation>
        </message>
        <message>
            <source>New vault…</source>
            <translation>Нови трезор…</translation>
        </message>
        <message>
            <source>Practice vault</source>
            <translation>Трезор за вежбу</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>На овом рачунару</translation>
        </message>
        <message>
            <source>Key file…</source>
            <translation>Датотека кључа…</translation>
        </message>
        <message>
            <source>Only where the passphrase needs a file beside it</source>
            <translation>Само ако је уз лозинку потребна и датотека</translation>
        </message>
        <message>
            <source>Everything is kept in an encrypted vault on this computer. Make one, or look around in the practice vault first.</source>
            <translation>Све се чува у шифрованом трезору на овом рачунару. Направите трезор или најпре разгледајте трезор за вежбу.</translation>
        </message>
        <message>
            <source>Make a vault</source>
            <translation>Направи трезор</translation>
        </message>
        <message>
            <source>Open a backup…</source>
            <translation>Отвори резервну копију…</translation>
        </message>
        <message>
            <source>Invented cases to try everything with; no passphrase needed</source>
            <translation>Измишљени случајеви на којима можете све да испробате; лозинка није потребна</translation>
        </message>
        <message>
            <source>This program has no network.</source>
            <translation>Овај програм не користи мрежу.</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Код за повратак приступа</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Лозинка</translation>
        </message>
        <message>
            <source>13 groups of four characters</source>
            <translation>13 група по четири знака</translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation>Употреби лозинку</translation>
        </message>
        <message>
            <source>I forgot my passphrase</source>
            <translation>Лозинка је заборављена</translation>
        </message>
        <message>
            <source>Take the recovery sheet and type its code; capitals and separators do not matter. If it was divided among several people, type their shares one after another. Then you choose a new passphrase.</source>
            <translation>Узмите лист за повратак приступа и откуцајте његов код; велика слова и цртице нису важни. Ако је подељен на више особа, унесите њихове делове један за другим. Затим бирате нову лозинку.</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Датотека кључа</translation>
        </message>
        <message>
            <source>Folder of the vault</source>
            <translation>Фасцикла трезора</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Отварање…</translation>
        </message>
        <message>
            <source>You typed Cyrillic letters: try the Latin keyboard.</source>
            <translation>Укуцана су ћирилична слова: пробајте са латиничном тастатуром.</translation>
        </message>
        <message>
            <source>Keyboard: %1.</source>
            <translation>Тастатура: %1.</translation>
        </message>
        <message>
            <source>Attempt %1.</source>
            <translation>%1. покушај.</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Тастатура</translation>
        </message>
        <message>
            <source>Caps Lock is on</source>
            <translation>Укључен је Caps Lock</translation>
        </message>
    </context>
    <context>
        <name>UnusualCard</name>
        <message>
            <source>Show more</source>
            <translation>Прикажи још</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Исправи</translation>
        </message>
    </context>
    <context>
        <name>VaultNotices</name>
        <message>
            <source>I know: a backup was restored, or the rest is done again</source>
            <translation>Познато ми је: враћена је резервна копија, или је остало поново урађено</translation>
        </message>
    </context>
    <context>
        <name>WorkGroup</name>
        <message>
            <source>Show %1 more</source>
            <translation>Прикажи још %1</translation>
        </message>
    </context>
    <context>
        <name>WorkLine</name>
        <message>
            <source>Try the sheet…</source>
            <translation>Испробај лист…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Отвори</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>Затвори…</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Исправи</translation>
        </message>
        <message>
            <source>The task is done.</source>
            <translation>Задатак је обављен.</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>There is nothing to take back.</source>
            <translation>Нема шта да се врати.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Нема шта да се понови.</translation>
        </message>
        <message>
            <source>Taking it back…</source>
            <translation>Враћа се…</translation>
        </message>
        <message>
            <source>Doing it again…</source>
            <translation>Понавља се…</translation>
        </message>
        <message>
            <source>Nobody seems to be here. Locking in %1 s. Any key keeps it open.</source>
            <translation>Изгледа да за рачунаром нема никога. Трезор се закључава за %1 с. Притисните било који тастер да остане отворен.</translation>
        </message>
    </context>
    <context>
        <name>YesNoEdit</name>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Не</translation>
        </message>
    </context>
    <context>
        <name>_Toast</name>
        <message>
            <source>Close</source>
            <translation>Затвори</translation>
        </message>
    </context>
</TS>
