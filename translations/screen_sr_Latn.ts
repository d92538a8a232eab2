<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sr_Latn_RS" sourcelanguage="en">
    <context>
        <name>AboutView</name>
        <message>
            <source>Settings</source>
            <translation>Podešavanja</translation>
        </message>
        <message>
            <source>This program</source>
            <translation>Ovaj program</translation>
        </message>
        <message>
            <source>What it cannot do</source>
            <translation>Šta ne može</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Licence</translation>
        </message>
        <message>
            <source>Version %1 on Qt %2</source>
            <translation>Verzija %1, Qt %2</translation>
        </message>
        <message>
            <source>This program has no network. Everything stands in the vault on this computer; what leaves it is a summary that you write yourself.</source>
            <translation>Ovaj program ne koristi mrežu. Sve je u trezoru na ovom računaru; iz njega izlazi samo zbirni izveštaj koji sami izdate.</translation>
        </message>
        <message>
            <source>Folder of this vault</source>
            <translation>Fascikla ovog trezora</translation>
        </message>
        <message>
            <source>Parts made by others</source>
            <translation>Delovi koje su napravili drugi</translation>
        </message>
        <message>
            <source>Words of the passphrases</source>
            <translation>Reči za lozinke</translation>
        </message>
    </context>
    <context>
        <name>ActivitiesPage</name>
        <message>
            <source>Activities</source>
            <translation>Aktivnosti</translation>
        </message>
        <message>
            <source>New activity</source>
            <translation>Nova aktivnost</translation>
        </message>
        <message>
            <source>Kind, topic, place or code</source>
            <translation>Vrsta, tema, mesto ili oznaka</translation>
        </message>
        <message>
            <source>No activity is open</source>
            <translation>Nijedna aktivnost nije otvorena</translation>
        </message>
        <message>
            <source>Choose an activity on the left.</source>
            <translation>Izaberite aktivnost sa leve strane.</translation>
        </message>
        <message>
            <source>No activities yet</source>
            <translation>Još nema aktivnosti</translation>
        </message>
        <message>
            <source>Trainings, campaigns and meetings of the organisation stand here with their numbers of participants. They are counted in summaries and tell of no victim.</source>
            <translation>Ovde stoje obuke, kampanje i sastanci organizacije sa brojem učesnika i učesnica. Broje se u izveštajima i ne govore ni o jednoj žrtvi.</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>Ove godine</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Nepotpuno</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Učesnika</translation>
        </message>
    </context>
    <context>
        <name>ActivitiesView</name>
        <message>
            <source>Settings</source>
            <translation>Podešavanja</translation>
        </message>
    </context>
    <context>
        <name>AskedBack</name>
        <message>
            <source>This is not what was shown: look again.</source>
            <translation>Ovo nije ono što je prikazano: pogledajte ponovo.</translation>
        </message>
    </context>
    <context>
        <name>BackupNow</name>
        <message>
            <source>Folder for the backup</source>
            <translation>Fascikla za rezervnu kopiju</translation>
        </message>
        <message>
            <source>Second place for backups</source>
            <translation>Drugo mesto za rezervne kopije</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>Pravi se rezervna kopija…</translation>
        </message>
        <message>
            <source>Backed up and verified: %1</source>
            <translation>Rezervna kopija je napravljena i proverena: %1</translation>
        </message>
    </context>
    <context>
        <name>BackupState</name>
        <message>
            <source>Back up now</source>
            <translation>Napravi kopiju sada</translation>
        </message>
        <message>
            <source>In a week</source>
            <translation>Za nedelju dana</translation>
        </message>
        <message>
            <source>Copy now</source>
            <translation>Kopiraj sada</translation>
        </message>
        <message>
            <source>Choose the place…</source>
            <translation>Izaberi mesto…</translation>
        </message>
    </context>
    <context>
        <name>BackupWatch</name>
        <message>
            <source>The last backup is being made. The program ends when it is finished: %1 %</source>
            <translation>Pravi se poslednja rezervna kopija. Program se završava kad bude gotova: %1 %</translation>
        </message>
    </context>
    <context>
        <name>BackupsView</name>
        <message>
            <source>Settings</source>
            <translation>Podešavanja</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Rezervne kopije</translation>
        </message>
        <message>
            <source>A backup is one encrypted file that opens with the same passphrases and the same recovery code. It is made on the first opening of the day, before an import, and when the vault is closed after changes; kept are those of 7 days, 5 weeks and 12 months. Each is opened and counted before it counts as done.</source>
            <translation>Rezervna kopija je jedna šifrovana datoteka koja se otvara istim lozinkama i istim kodom za povratak pristupa. Pravi se pri prvom otvaranju u danu, pre uvoza i pri zatvaranju trezora posle izmena; čuvaju se kopije za poslednjih 7 dana, 5 nedelja i 12 meseci. Svaka se otvori i prebroji pre nego što se računa kao gotova.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Napravi kopiju sada</translation>
        </message>
        <message>
            <source>Into a folder…</source>
            <translation>U fasciklu…</translation>
        </message>
        <message>
            <source>Second place</source>
            <translation>Drugo mesto</translation>
        </message>
        <message>
            <source>A folder on a stick or another disk. Each backup is copied there and read back while it is connected. This computer remembers the folder; the vault does not.</source>
            <translation>Fascikla na USB memoriji ili drugom disku. Dok je priključena, svaka rezervna kopija se kopira i tamo i ponovo pročita. Fasciklu pamti ovaj računar, a ne trezor.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Izaberi…</translation>
        </message>
        <message>
            <source>No second place</source>
            <translation>Bez drugog mesta</translation>
        </message>
        <message>
            <source>Prove a backup</source>
            <translation>Proveri rezervnu kopiju</translation>
        </message>
        <message>
            <source>A backup that was never restored is a hope. This restores one on trial, encrypted, beside the vault; opens, checks and counts everything; and removes the trial.</source>
            <translation>Dok se kopija bar jednom ne vrati, ne zna se da li valja. Ovde se jedna vrati na probu, šifrovana, pored trezora; sve se otvori, proveri i prebroji, pa se proba ukloni.</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Rezervna kopija</translation>
        </message>
        <message>
            <source>Prove it</source>
            <translation>Proveri je</translation>
        </message>
        <message>
            <source>Open a backup</source>
            <translation>Otvaranje rezervne kopije</translation>
        </message>
        <message>
            <source>Lock the vault and choose “Open a backup…” on the locked screen. It becomes a vault of its own in a new folder; nothing is overwritten.</source>
            <translation>Zaključajte trezor i na zaključanom ekranu izaberite „Otvori rezervnu kopiju…“. Od nje nastaje poseban trezor u novoj fascikli; ništa se ne prepisuje.</translation>
        </message>
        <message>
            <source>Restoring on trial and comparing…</source>
            <translation>Vraćanje na probu i upoređivanje…</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>Pravi se rezervna kopija…</translation>
        </message>
    </context>
    <context>
        <name>CellEditor</name>
        <message>
            <source>Choices</source>
            <translation>Ponuđene vrednosti</translation>
        </message>
    </context>
    <context>
        <name>ChargesCard</name>
        <message>
            <source>Who is charged with what</source>
            <translation>Okrivljena lica i optužbe</translation>
        </message>
        <message>
            <source>Defendant</source>
            <translation>Okrivljeno lice</translation>
        </message>
        <message>
            <source>Charge</source>
            <translation>Optužba</translation>
        </message>
        <message>
            <source>Sanction</source>
            <translation>Sankcija</translation>
        </message>
        <message>
            <source>Full form</source>
            <translation>Ceo obrazac</translation>
        </message>
        <message>
            <source>%1 was removed.</source>
            <translation>Uklonjeno: %1.</translation>
        </message>
    </context>
    <context>
        <name>ChartView</name>
        <message>
            <source>Arrow keys walk through the numbers, Enter shows what stands behind one.</source>
            <translation>Strelice vode od broja do broja, Enter pokazuje šta stoji iza njega.</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>prikriveno</translation>
        </message>
    </context>
    <context>
        <name>ChecksCard</name>
        <message>
            <source>Still missing</source>
            <translation>Još nedostaje</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Remove %1</source>
            <translation>Ukloni: %1</translation>
        </message>
    </context>
    <context>
        <name>ChoiceEdit</name>
        <message>
            <source>Type to search, arrow down shows the list</source>
            <translation>Kucajte za pretragu; strelica nadole otvara spisak</translation>
        </message>
        <message>
            <source>Choose one from the list.</source>
            <translation>Izaberite vrednost sa spiska.</translation>
        </message>
    </context>
    <context>
        <name>CodesPicker</name>
        <message>
            <source>Add…</source>
            <translation>Dodaj…</translation>
        </message>
    </context>
    <context>
        <name>ConsentsCard</name>
        <message>
            <source>How the consents stand today</source>
            <translation>Stanje saglasnosti danas</translation>
        </message>
        <message>
            <source>The person was counted in no release that left.</source>
            <translation>Lice nije ubrojano ni u jedno izdanje koje je izašlo.</translation>
        </message>
        <message>
            <source>Counted in these releases, which cannot be taken back:</source>
            <translation>Lice je ubrojano u ova izdanja, koja se ne mogu povući:</translation>
        </message>
        <message>
            <source>Release %1</source>
            <translation>Izdanje %1</translation>
        </message>
    </context>
    <context>
        <name>CoordinatorPage</name>
        <message>
            <source>Received files</source>
            <translation>Primljene datoteke</translation>
        </message>
        <message>
            <source>Joint tables</source>
            <translation>Zajedničke tabele</translation>
        </message>
        <message>
            <source>Joint report</source>
            <translation>Zajednički izveštaj</translation>
        </message>
        <message>
            <source>Summaries (*.json *.tmsum)</source>
            <translation>Zbirni izveštaji (*.json *.tmsum)</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Dodaj datoteke</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Dodaj datoteke…</translation>
        </message>
        <message>
            <source>Here the summaries that at least three organisations sent you for the same period become one joint report. Nothing of it is kept in this vault.</source>
            <translation>Ovde od zbirnih izveštaja koje su vam za isti period poslale najmanje tri organizacije nastaje jedan zajednički izveštaj. Ništa se od toga ne čuva u ovom trezoru.</translation>
        </message>
        <message>
            <source>No files received yet</source>
            <translation>Još nema primljenih datoteka</translation>
        </message>
        <message>
            <source>Checking the files and adding them up…</source>
            <translation>Datoteke se proveravaju i sabiraju…</translation>
        </message>
    </context>
    <context>
        <name>Copying</name>
        <message>
            <source>There is nothing to copy here.</source>
            <translation>Ovde nema ničega za kopiranje.</translation>
        </message>
        <message>
            <source>Codes, states and days copied, no names. Cleared in %1 seconds.</source>
            <translation>Kopirane su šifre, stanja i dani, bez imena. Briše se za %1 sekundi.</translation>
        </message>
        <message>
            <source>The table was copied. Cleared in %1 seconds.</source>
            <translation>Tabela je kopirana. Briše se za %1 sekundi.</translation>
        </message>
        <message>
            <source>Copy as table</source>
            <translation>Kopiraj kao tabelu</translation>
        </message>
    </context>
    <context>
        <name>CountEdit</name>
        <message>
            <source>This is not a whole number.</source>
            <translation>Ovo nije ceo broj.</translation>
        </message>
    </context>
    <context>
        <name>DateEdit</name>
        <message>
            <source>e.g. 5.3.2024., 3.2024, ~2024</source>
            <translation>npr. 5.3.2024., 3.2024, ~2024</translation>
        </message>
        <message>
            <source>Not understood as a date. Kept as typed, and not counted.</source>
            <translation>Nije prepoznato kao datum. Ostaje kako je upisano i ne računa se.</translation>
        </message>
    </context>
    <context>
        <name>DeadlineCard</name>
        <message>
            <source>Deadline</source>
            <translation>Rok</translation>
        </message>
        <message>
            <source>A deadline from a day you give</source>
            <translation>Rok od dana koji navedete</translation>
        </message>
        <message>
            <source>No deadline and no task lies ahead.</source>
            <translation>Ne predstoji nijedan rok ni zadatak.</translation>
        </message>
    </context>
    <context>
        <name>DeadlineClosing</name>
        <message>
            <source>What became of it?</source>
            <translation>Šta je bilo sa rokom?</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Sačuvaj</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
        <message>
            <source>Lodged</source>
            <translation>Podneto</translation>
        </message>
        <message>
            <source>Decided not to</source>
            <translation>Odlučeno da se ne podnosi</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>Propušteno</translation>
        </message>
        <message>
            <source>Another date holds</source>
            <translation>Važi drugi datum</translation>
        </message>
        <message>
            <source>Lodged on</source>
            <translation>Podneto dana</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>Podnosilac</translation>
        </message>
        <message>
            <source>Record the remedy in the file too: only what stands there is counted.</source>
            <translation>Unesite pravni lek i u dosije: računa se samo ono što je tamo upisano.</translation>
        </message>
        <message>
            <source>Who decided</source>
            <translation>Ko je odlučio</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Razlog</translation>
        </message>
        <message>
            <source>The obstacle ended on, if it did</source>
            <translation>Prepreka prestala dana, ako je prestala</translation>
        </message>
        <message>
            <source>Noted by</source>
            <translation>Ko beleži</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Poslednji dan</translation>
        </message>
        <message>
            <source>Why another date holds</source>
            <translation>Zašto važi drugi datum</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>Ko je tako odredio</translation>
        </message>
        <message>
            <source>The person was told</source>
            <translation>Lice je obavešteno</translation>
        </message>
        <message>
            <source>A date is needed.</source>
            <translation>Potreban je datum.</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>Zabeleženo.</translation>
        </message>
    </context>
    <context>
        <name>DeadlineStart</name>
        <message>
            <source>A deadline from a day you give</source>
            <translation>Rok od dana koji navedete</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Pravilo</translation>
        </message>
        <message>
            <source>Runs from</source>
            <translation>Teče od</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Sačuvaj</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>Ovo je obavezno.</translation>
        </message>
        <message>
            <source>The deadline runs.</source>
            <translation>Rok teče.</translation>
        </message>
    </context>
    <context>
        <name>DocumentOverlay</name>
        <message>
            <source>Close</source>
            <translation>Zatvori</translation>
        </message>
    </context>
    <context>
        <name>DocumentsCard</name>
        <message>
            <source>Add documents…</source>
            <translation>Dodaj dokumente…</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokumenti</translation>
        </message>
        <message>
            <source>Choose files or drop them here, each up to %1 MB. The vault keeps an encrypted copy; the file itself stays where it is, readable for everybody: delete it there yourself.</source>
            <translation>Izaberite datoteke ili ih prevucite ovde, svaku do %1 MB. Trezor čuva šifrovanu kopiju; izvorna datoteka ostaje tamo gde je bila i svako može da je pročita: obrišite je sami.</translation>
        </message>
        <message>
            <source>No documents yet: scans of decisions, letters, photographs.</source>
            <translation>Još nema dokumenata: skeniranih rešenja, dopisa, fotografija.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Prikaži</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Sačuvaj kopiju…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ukloni</translation>
        </message>
        <message>
            <source>Documents to add</source>
            <translation>Dokumenti za dodavanje</translation>
        </message>
        <message>
            <source>Encrypting the documents…</source>
            <translation>Šifrovanje dokumenata…</translation>
        </message>
        <message>
            <source>Added: %1. The files themselves are still where they were.</source>
            <translation>Dodato: %1. Izvorne datoteke su i dalje tamo gde su bile.</translation>
        </message>
        <message>
            <source>The document was removed. It stays in the trash for 30 days.</source>
            <translation>Dokument je uklonjen. U korpi ostaje 30 dana.</translation>
        </message>
        <message>
            <source>The copy is not encrypted: whoever gets hold of the disk or stick can read it, also after you delete it. That you saved it is written in the audit trail.</source>
            <translation>Kopija nije šifrovana: ko dođe do diska ili USB memorije, može da je pročita, i pošto je obrišete. U dnevnik pristupa i izmena upisuje se da ste je sačuvali.</translation>
        </message>
        <message>
            <source>This document leaves the vault</source>
            <translation>Ovaj dokument izlazi iz trezora</translation>
        </message>
        <message>
            <source>Save the copy…</source>
            <translation>Sačuvaj kopiju…</translation>
        </message>
        <message>
            <source>Save a copy of the document</source>
            <translation>Čuvanje kopije dokumenta</translation>
        </message>
        <message>
            <source>Saved, unencrypted: %1</source>
            <translation>Sačuvano, bez šifrovanja: %1</translation>
        </message>
    </context>
    <context>
        <name>DraftsCard</name>
        <message>
            <source>Drafts: kept as typed, not counted</source>
            <translation>Nacrti: sačuvano kako je otkucano, ne broji se</translation>
        </message>
    </context>
    <context>
        <name>DuplicateDesk</name>
        <message>
            <source>The new entry was taken out.</source>
            <translation>Novi upis je uklonjen.</translation>
        </message>
    </context>
    <context>
        <name>DuplicatesPage</name>
        <message>
            <source>People</source>
            <translation>Lica</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Nazad</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Mogući duplikati</translation>
        </message>
        <message>
            <source>Everybody is being compared.</source>
            <translation>Upoređuju se svi dosijei.</translation>
        </message>
        <message>
            <source>Nobody seems to be entered twice. Whoever is added is compared at once.</source>
            <translation>Izgleda da niko nije upisan dvaput. Svako ko se doda odmah se upoređuje.</translation>
        </message>
        <message>
            <source>No pair left</source>
            <translation>Nema više parova</translation>
        </message>
        <message>
            <source>Compare each pair: one person becomes one file; two people are not asked about again.</source>
            <translation>Uporedite svaki par: isto lice dobija jedan dosije, a za dva različita lica se više ne pita.</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Prikaži još</translation>
        </message>
        <message>
            <source>Compare and merge</source>
            <translation>Uporedi i spoji</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Nije isto lice</translation>
        </message>
        <message>
            <source>Remembered: two different people.</source>
            <translation>Zapamćeno: dva različita lica.</translation>
        </message>
    </context>
    <context>
        <name>EditorBar</name>
        <message>
            <source>Back</source>
            <translation>Nazad</translation>
        </message>
        <message>
            <source>Remove this record</source>
            <translation>Ukloni ovaj zapis</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Gotovo</translation>
        </message>
        <message>
            <source>Done (Esc)</source>
            <translation>Gotovo (Esc)</translation>
        </message>
        <message>
            <source>Next: %1</source>
            <translation>Dalje: %1</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Dalje</translation>
        </message>
        <message>
            <source>%1 to check</source>
            <translation>Za proveru: %1</translation>
        </message>
    </context>
    <context>
        <name>EraseCard</name>
        <message>
            <source>Erase for good</source>
            <translation>Trajno izbriši</translation>
        </message>
        <message>
            <source>When a person asks for it, or the time for which you may keep the file is over: everything in this vault goes, history and documents too. Nothing brings it back.</source>
            <translation>Kada lice to zatraži, ili istekne rok čuvanja dosijea: iz ovog trezora odlazi sve, i istorija i dokumenti. Ništa to ne može da vrati.</translation>
        </message>
        <message>
            <source>Erase this person…</source>
            <translation>Izbriši ovo lice…</translation>
        </message>
        <message>
            <source>Erase %1 now?</source>
            <translation>Izbrisati sada %1?</translation>
        </message>
        <message>
            <source>%1 was erased from this vault.</source>
            <translation>Iz ovog trezora izbrisano je: %1.</translation>
        </message>
    </context>
    <context>
        <name>EraseDialog</name>
        <message>
            <source>Erase %1 for good</source>
            <translation>Trajno brisanje: %1</translation>
        </message>
        <message>
            <source>This goes:</source>
            <translation>Odlazi:</translation>
        </message>
        <message>
            <source>the person's file, the place and claims in proceedings, every earlier value, drafts, notes of deadlines and answers.</source>
            <translation>dosije lica, uloga i zahtevi u postupcima, sve ranije vrednosti, nacrti, beleške o rokovima i odgovori.</translation>
        </message>
        <message>
            <source>This stays:</source>
            <translation>Ostaje:</translation>
        </message>
        <message>
            <source>The audit trail keeps that somebody erased %1, without a word of what it said.</source>
            <translation>U dnevniku pristupa i izmena ostaje da je neko izbrisao %1, bez ijedne reči o tome šta je pisalo.</translation>
        </message>
        <message>
            <source>Backups on other disks and files that were written are out of reach.</source>
            <translation>Rezervne kopije na drugim diskovima i datoteke koje su ranije sačuvane nisu nam dostupne.</translation>
        </message>
        <message>
            <source>Type the code %1 to go on</source>
            <translation>Za nastavak ukucajte šifru %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
        <message>
            <source>Erase…</source>
            <translation>Izbriši…</translation>
        </message>
    </context>
    <context>
        <name>ErasedWords</name>
        <message>
            <source>%1, with the whole history: nothing brings it back. Backups made earlier still hold it.</source>
            <translation>%1, sa celom istorijom: ništa to ne može da vrati. Ranije napravljene rezervne kopije to i dalje sadrže.</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>Arrows lead on, %1 copies the value</source>
            <translation>Strelice vode dalje, %1 kopira vrednost</translation>
        </message>
    </context>
    <context>
        <name>FigureCard</name>
        <message>
            <source>Show as table</source>
            <translation>Prikaži kao tabelu</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>prikriveno</translation>
        </message>
    </context>
    <context>
        <name>FiguresHead</name>
        <message>
            <source>Compared with</source>
            <translation>Upoređeno sa</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>bez poređenja</translation>
        </message>
        <message>
            <source>the period before</source>
            <translation>prethodni period</translation>
        </message>
        <message>
            <source>the same a year before</source>
            <translation>isti period godinu ranije</translation>
        </message>
        <message>
            <source>another period</source>
            <translation>drugi period</translation>
        </message>
        <message>
            <source>Choose what to see</source>
            <translation>Izaberite šta se prikazuje</translation>
        </message>
        <message>
            <source>All as tables</source>
            <translation>Sve kao tabele</translation>
        </message>
    </context>
    <context>
        <name>FiguresView</name>
        <message>
            <source>Counting…</source>
            <translation>Brojanje…</translation>
        </message>
        <message>
            <source>At a glance</source>
            <translation>Ukratko</translation>
        </message>
        <message>
            <source>Stopped. Choose a period to count again.</source>
            <translation>Zaustavljeno. Izaberite period da bi se ponovo brojalo.</translation>
        </message>
        <message>
            <source>Nothing stands behind this number.</source>
            <translation>Iza ovog broja ne stoji nijedan zapis.</translation>
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <source>New vault</source>
            <translation>Novi trezor</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Jezik</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Obećanje</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Lozinka</translation>
        </message>
        <message>
            <source>Recovery</source>
            <translation>Povratak pristupa</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Mesto</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Nazad</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Dalje</translation>
        </message>
        <message>
            <source>Make the vault</source>
            <translation>Napravi trezor</translation>
        </message>
        <message>
            <source>Making…</source>
            <translation>Izrada trezora…</translation>
        </message>
    </context>
    <context>
        <name>FormGroups</name>
        <message>
            <source>What is applied for</source>
            <translation>Šta se traži</translation>
        </message>
        <message>
            <source>Lodging</source>
            <translation>Podnošenje zahteva</translation>
        </message>
        <message>
            <source>Conditions and obstacles</source>
            <translation>Uslovi i prepreke</translation>
        </message>
        <message>
            <source>End of the stay</source>
            <translation>Prestanak boravka</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Rešenje</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Uručenje</translation>
        </message>
        <message>
            <source>What it decides on</source>
            <translation>O čemu se odlučuje</translation>
        </message>
        <message>
            <source>The document issued</source>
            <translation>Izdata isprava</translation>
        </message>
        <message>
            <source>Who it is</source>
            <translation>Identitet</translation>
        </message>
        <message>
            <source>Safety and contact</source>
            <translation>Bezbednost i kontakt</translation>
        </message>
        <message>
            <source>The case</source>
            <translation>Slučaj</translation>
        </message>
        <message>
            <source>Rights and protection</source>
            <translation>Prava i zaštita</translation>
        </message>
        <message>
            <source>Children</source>
            <translation>Deca</translation>
        </message>
        <message>
            <source>Documents and other names</source>
            <translation>Isprave i druga imena</translation>
        </message>
        <message>
            <source>On the way to the decision</source>
            <translation>Postupak do odluke</translation>
        </message>
        <message>
            <source>International data standard</source>
            <translation>Međunarodni standard podataka</translation>
        </message>
        <message>
            <source>More about the proceeding</source>
            <translation>Ostalo o postupku</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Ime</translation>
        </message>
        <message>
            <source>Protection as a witness</source>
            <translation>Zaštita u svojstvu svedoka</translation>
        </message>
        <message>
            <source>Where the person is not in this vault</source>
            <translation>Ako lice nije u ovom trezoru</translation>
        </message>
        <message>
            <source>Securing and enforcing</source>
            <translation>Obezbeđenje i izvršenje</translation>
        </message>
    </context>
    <context>
        <name>HelpWindow</name>
        <message>
            <source>Help</source>
            <translation>Pomoć</translation>
        </message>
        <message>
            <source>Search the help</source>
            <translation>Pretraga pomoći</translation>
        </message>
        <message>
            <source>Pages of the help</source>
            <translation>Strane pomoći</translation>
        </message>
        <message>
            <source>No page says this. Try fewer letters.</source>
            <translation>O tome ne govori nijedna strana. Upišite manje slova.</translation>
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message>
            <source>History</source>
            <translation>Istorija</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Čita se…</translation>
        </message>
        <message>
            <source>Show changes of</source>
            <translation>Prikaži promene za</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Prikaži još</translation>
        </message>
        <message>
            <source>Kept in this vault only, and erased with the record. Who it was is the name of the key with which the vault was opened.</source>
            <translation>Čuva se samo u ovom trezoru i briše se sa zapisom. Ko je šta menjao vidi se po imenu uz lozinku kojom je trezor otvoren.</translation>
        </message>
        <message>
            <source>Nothing was changed yet.</source>
            <translation>Još ništa nije menjano.</translation>
        </message>
        <message>
            <source>All changes</source>
            <translation>Sve promene</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Kada</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Ko</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Šta</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Pre</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Posle</translation>
        </message>
    </context>
    <context>
        <name>HistoryDrawer</name>
        <message>
            <source>Show the history</source>
            <translation>Prikaži istoriju</translation>
        </message>
    </context>
    <context>
        <name>JointOrder</name>
        <message>
            <source>Joint report</source>
            <translation>Zajednički izveštaj</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Jezik izveštaja</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Formati</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Odredište</translation>
        </message>
        <message>
            <source>Making the files…</source>
            <translation>Izrada datoteka…</translation>
        </message>
        <message>
            <source>PDF to read</source>
            <translation>PDF za čitanje</translation>
        </message>
        <message>
            <source>XLSX to work with</source>
            <translation>XLSX za rad</translation>
        </message>
        <message>
            <source>CSV for machines</source>
            <translation>CSV za mašinsku obradu</translation>
        </message>
        <message>
            <source>JSON, of which the others are renderings</source>
            <translation>JSON, od kojeg nastaju ostali</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Fascikla</translation>
        </message>
        <message>
            <source>Folder, for example on a memory stick</source>
            <translation>Fascikla, na primer na USB memoriji</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Izaberi…</translation>
        </message>
        <message>
            <source>Write the joint report</source>
            <translation>Zapiši zajednički izveštaj</translation>
        </message>
        <message>
            <source>Written: %1 in %2</source>
            <translation>Zapisano: %1 u %2</translation>
        </message>
        <message>
            <source>Stopped. No file was written.</source>
            <translation>Prekinuto. Nijedna datoteka nije zapisana.</translation>
        </message>
    </context>
    <context>
        <name>JointTables</name>
        <message>
            <source>Who is covered</source>
            <translation>Ko je obuhvaćen</translation>
        </message>
        <message>
            <source>Not given</source>
            <translation>Ne daje se</translation>
        </message>
    </context>
    <context>
        <name>KeysView</name>
        <message>
            <source>Settings</source>
            <translation>Podešavanja</translation>
        </message>
        <message>
            <source>Keys of this organisation</source>
            <translation>Ključevi ove organizacije</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>Otisak ključa</translation>
        </message>
        <message>
            <source>There are no keys yet. They are made with the first signed file, or when you save the key file.</source>
            <translation>Ključeva još nema. Nastaju sa prvom potpisanom datotekom ili kada sačuvate datoteku sa ključem.</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>Na engleskom</translation>
        </message>
        <message>
            <source>In Serbian</source>
            <translation>Na srpskom</translation>
        </message>
        <message>
            <source>Whoever receives a signed file of yours sees these words. Read them out by telephone: if they are the same, the file is yours.</source>
            <translation>Ko primi vašu potpisanu datoteku vidi ove reči. Pročitajte ih telefonom: ako su iste, datoteka je vaša.</translation>
        </message>
        <message>
            <source>Address for files that are encrypted to you</source>
            <translation>Adresa za datoteke koje se šifruju za vas</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Datoteka sa ključem</translation>
        </message>
        <message>
            <source>Give the key file to those who receive your summaries or send you theirs. It holds public keys only: with it they check what you signed and encrypt what only this vault can open. The secret keys never leave the vault.</source>
            <translation>Datoteku sa ključem dajte onima koji primaju vaše izveštaje ili vam šalju svoje. U njoj su samo javni ključevi: njima se proverava šta ste potpisali i šifruje ono što samo ovaj trezor može da otvori. Tajni ključevi nikada ne napuštaju trezor.</translation>
        </message>
        <message>
            <source>Save the key file…</source>
            <translation>Sačuvaj datoteku sa ključem…</translation>
        </message>
        <message>
            <source>Save the key file</source>
            <translation>Čuvanje datoteke sa ključem</translation>
        </message>
        <message>
            <source>Key files (*.key)</source>
            <translation>Datoteke sa ključem (*.key)</translation>
        </message>
    </context>
    <context>
        <name>LanguageStep</name>
        <message>
            <source>Language and script</source>
            <translation>Jezik i pismo</translation>
        </message>
        <message>
            <source>It can be changed at any time. Names are found in either script.</source>
            <translation>Može se promeniti u svakom trenutku. Imena se pronalaze na oba pisma.</translation>
        </message>
    </context>
    <context>
        <name>LikelyCard</name>
        <message>
            <source>Open that file instead</source>
            <translation>Otvori taj dosije umesto ovog</translation>
        </message>
        <message>
            <source>Open that file</source>
            <translation>Otvori taj dosije</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Uporedi</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Nije isto lice</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>i još %1</translation>
        </message>
        <message>
            <source>Perhaps already here: %1</source>
            <translation>Možda već postoji: %1</translation>
        </message>
        <message>
            <source>Remembered: two different people.</source>
            <translation>Zapamćeno: dva različita lica.</translation>
        </message>
    </context>
    <context>
        <name>ListValueEditor</name>
        <message>
            <source>Rename the value</source>
            <translation>Preimenuj vrednost</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>Nova vrednost</translation>
        </message>
        <message>
            <source>Name in Serbian</source>
            <translation>Naziv na srpskom</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Naziv na engleskom</translation>
        </message>
        <message>
            <source>Stands for</source>
            <translation>Zamenjuje</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Sačuvaj</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
    </context>
    <context>
        <name>ListValues</name>
        <message>
            <source>Add a value</source>
            <translation>Dodaj vrednost</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Preimenuj</translation>
        </message>
        <message>
            <source>Rename (Enter)</source>
            <translation>Preimenuj (Enter)</translation>
        </message>
        <message>
            <source>No longer offer</source>
            <translation>Više ne nudi</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Vrednost</translation>
        </message>
        <message>
            <source>Counted and sent as</source>
            <translation>Broji se i šalje kao</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stanje</translation>
        </message>
        <message>
            <source>Values of the list</source>
            <translation>Vrednosti spiska</translation>
        </message>
        <message>
            <source>own value</source>
            <translation>sopstvena vrednost</translation>
        </message>
        <message>
            <source>renamed</source>
            <translation>preimenovano</translation>
        </message>
        <message>
            <source>no longer offered</source>
            <translation>više se ne nudi</translation>
        </message>
        <message>
            <source>Offer again</source>
            <translation>Ponovo nudi</translation>
        </message>
        <message>
            <source>The list was changed.</source>
            <translation>Spisak je izmenjen.</translation>
        </message>
    </context>
    <context>
        <name>ListsView</name>
        <message>
            <source>Settings</source>
            <translation>Podešavanja</translation>
        </message>
        <message>
            <source>Lists of values</source>
            <translation>Spiskovi vrednosti</translation>
        </message>
        <message>
            <source>Add a value your organisation needs, give one another name, or no longer offer it. An own value always stands for a shipped one: that is what is counted and what leaves. Nothing is deleted.</source>
            <translation>Dodajte vrednost koja je vašoj organizaciji potrebna, dajte vrednosti drugi naziv ili je više ne nudite. Sopstvena vrednost uvek zamenjuje neku isporučenu: ona se broji i samo ona se šalje. Ništa se ne briše.</translation>
        </message>
        <message>
            <source>Field or value</source>
            <translation>Polje ili vrednost</translation>
        </message>
        <message>
            <source>Search lists</source>
            <translation>Pretraži spiskove</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Spisak</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Vrednosti</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>Sopstvene</translation>
        </message>
        <message>
            <source>No longer offered</source>
            <translation>Više se ne nude</translation>
        </message>
    </context>
    <context>
        <name>LockingPart</name>
        <message>
            <source>It also locks when this computer goes to sleep or its screen is locked, and at once with %1. %2 hides everything and ends the program; what was typed in the last moment may be lost.</source>
            <translation>Zaključava se i kad računar pređe u mirovanje ili se zaključa ekran, a sa %1 odmah. %2 sakriva sve i završava program; ono što je otkucano u poslednjem trenutku može da se izgubi.</translation>
        </message>
        <message>
            <source>This system gives no way to stop pictures of the screen.</source>
            <translation>Na ovom sistemu snimanje ekrana ne može da se spreči.</translation>
        </message>
        <message>
            <source>Pictures of this window are refused to other programs.</source>
            <translation>Drugim programima nije dozvoljeno da snimaju ovaj prozor.</translation>
        </message>
        <message>
            <source>Refuse again</source>
            <translation>Ponovo zabrani</translation>
        </message>
        <message>
            <source>Allow for 10 minutes</source>
            <translation>Dozvoli na 10 minuta</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Practice vault – all cases are invented</source>
            <translation>Trezor za vežbu – svi slučajevi su izmišljeni</translation>
        </message>
        <message>
            <source>Pictures of the screen are allowed for ten minutes.</source>
            <translation>Snimanje ekrana je dozvoljeno deset minuta.</translation>
        </message>
        <message>
            <source>You are now in a copy made from a backup: folder “%1”. The vault it was made from stays as it is.</source>
            <translation>Sada ste u kopiji napravljenoj od rezervne kopije: fascikla „%1“. Trezor od kog je napravljena ostaje kakav jeste.</translation>
        </message>
        <message>
            <source>Practice organisation</source>
            <translation>Organizacija za vežbu</translation>
        </message>
    </context>
    <context>
        <name>MergeColumns</name>
        <message>
            <source>Kept: %1</source>
            <translation>Ostaje: %1</translation>
        </message>
        <message>
            <source>Other: %1</source>
            <translation>Drugi: %1</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Oba</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(prazno)</translation>
        </message>
    </context>
    <context>
        <name>MergePage</name>
        <message>
            <source>Possible duplicates</source>
            <translation>Mogući duplikati</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Lica</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Nazad</translation>
        </message>
        <message>
            <source>Make one file</source>
            <translation>Spoji u jedan dosije</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Nije isto lice</translation>
        </message>
        <message>
            <source>Exchange the sides</source>
            <translation>Zameni strane</translation>
        </message>
        <message>
            <source>One person, two files?</source>
            <translation>Jedno lice, dva dosijea?</translation>
        </message>
        <message>
            <source>%1 is kept, and all that hangs on %2 goes over to it. The code %2 goes on finding the person. One undo takes everything back.</source>
            <translation>Ostaje dosije %1, a sve iz dosijea %2 prelazi u njega. Pretraga po šifri %2 i dalje nalazi to lice. Jedno „Vrati“ vraća sve.</translation>
        </message>
        <message>
            <source>The file that comes of it</source>
            <translation>Dosije koji nastaje</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>U čemu se razlikuju</translation>
        </message>
        <message>
            <source>Nothing: where both files say something, they say the same.</source>
            <translation>Ni u čemu: gde oba dosijea nešto kažu, kažu isto.</translation>
        </message>
        <message>
            <source>What both files say</source>
            <translation>Šta stoji u oba dosijea</translation>
        </message>
        <message>
            <source>Taking one side makes the two records one; what only the other says is filled in. Of consents the other one goes.</source>
            <translation>Izborom jedne strane od dva zapisa nastaje jedan, dopunjen onim što stoji samo u drugom. Kod saglasnosti se drugi zapis uklanja.</translation>
        </message>
        <message>
            <source>Both stay</source>
            <translation>Ostaju oba zapisa</translation>
        </message>
        <message>
            <source>What hangs on them</source>
            <translation>Šta im pripada</translation>
        </message>
        <message>
            <source>Stays with %1: %2</source>
            <translation>Ostaje u %1: %2</translation>
        </message>
        <message>
            <source>Goes over from %1: %2</source>
            <translation>Prelazi iz %1: %2</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ništa</translation>
        </message>
        <message>
            <source>One file now: %1.</source>
            <translation>Sada je to jedan dosije: %1.</translation>
        </message>
        <message>
            <source>Remembered: two different people.</source>
            <translation>Zapamćeno: dva različita lica.</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Undo</source>
            <translation>Vrati</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Ponovi</translation>
        </message>
    </context>
    <context>
        <name>MoneyEdit</name>
        <message>
            <source>Currency</source>
            <translation>Valuta</translation>
        </message>
        <message>
            <source>This is not an amount.</source>
            <translation>Ovo nije iznos.</translation>
        </message>
    </context>
    <context>
        <name>MovingInCheck</name>
        <message>
            <source>Back</source>
            <translation>Nazad</translation>
        </message>
        <message>
            <source>Bring in</source>
            <translation>Uvezi</translation>
        </message>
        <message>
            <source>What would come in</source>
            <translation>Šta bi bilo uvezeno</translation>
        </message>
        <message>
            <source>%1 (rows %2)</source>
            <translation>%1 (redovi %2)</translation>
        </message>
        <message>
            <source>They stay outside and can be saved as a list at the end.</source>
            <translation>Ostaju van trezora i na kraju mogu da se sačuvaju kao spisak.</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>U datoteci</translation>
        </message>
        <message>
            <source>rows %1</source>
            <translation>redovi %1</translation>
        </message>
        <message>
            <source>Here already</source>
            <translation>Već je ovde</translation>
        </message>
        <message>
            <source>The same person: add to %1</source>
            <translation>Isto lice: dodaj uz %1</translation>
        </message>
        <message>
            <source>Leave these rows outside for now</source>
            <translation>Za sada ostavi ove redove van trezora</translation>
        </message>
        <message>
            <source>Another person</source>
            <translation>Drugo lice</translation>
        </message>
    </context>
    <context>
        <name>MovingInColumns</name>
        <message>
            <source>Back</source>
            <translation>Nazad</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Dalje</translation>
        </message>
        <message>
            <source>Say for each column which field it is; leave empty what shall stay outside. What you say is remembered for the next file.</source>
            <translation>Za svaku kolonu recite koje je to polje; prazno ostavite ono što ne treba uvesti. Ono što kažete pamti se za sledeću datoteku.</translation>
        </message>
        <message>
            <source>Row with the names of the columns</source>
            <translation>Red sa nazivima kolona</translation>
        </message>
        <message>
            <source>The names of the columns stand in row</source>
            <translation>Nazivi kolona stoje u redu</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Kolona</translation>
        </message>
        <message>
            <source>Begins with</source>
            <translation>Počinje sa</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Polje</translation>
        </message>
        <message>
            <source>Field of the column %1</source>
            <translation>Polje za kolonu %1</translation>
        </message>
        <message>
            <source>stays outside</source>
            <translation>ne uvozi se</translation>
        </message>
    </context>
    <context>
        <name>MovingInDone</name>
        <message>
            <source>Brought in</source>
            <translation>Uvezeno</translation>
        </message>
        <message>
            <source>Nothing new: everything was here already.</source>
            <translation>Ništa novo: sve je već bilo ovde.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Vrati</translation>
        </message>
        <message>
            <source>%1 takes all of it back.</source>
            <translation>%1 povlači sve ovo.</translation>
        </message>
        <message>
            <source>Another file</source>
            <translation>Druga datoteka</translation>
        </message>
        <message>
            <source>Save them as a list with the reason beside each row, correct them there and bring them in again. The list is not encrypted: delete it when you are done.</source>
            <translation>Sačuvajte ih kao spisak sa razlogom pored svakog reda, ispravite ih tamo i ponovo ih uvezite. Spisak nije šifrovan: izbrišite ga kada završite.</translation>
        </message>
        <message>
            <source>Save the rows left outside…</source>
            <translation>Sačuvaj redove koji nisu uvezeni…</translation>
        </message>
        <message>
            <source>Save the rows left outside</source>
            <translation>Sačuvaj redove koji nisu uvezeni</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Sačuvano: %1</translation>
        </message>
    </context>
    <context>
        <name>MovingInValues</name>
        <message>
            <source>Back</source>
            <translation>Nazad</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Dalje</translation>
        </message>
        <message>
            <source>The dates of this column can be read either way. How is %1 meant?</source>
            <translation>Datumi u ovoj koloni mogu da se čitaju na dva načina. Šta znači %1?</translation>
        </message>
        <message>
            <source>Day first</source>
            <translation>Prvo dan</translation>
        </message>
        <message>
            <source>Month first</source>
            <translation>Prvo mesec</translation>
        </message>
        <message>
            <source>%1: which value does each text mean? Empty ones are left out.</source>
            <translation>%1: koju vrednost označava svaki tekst? Prazno se izostavlja.</translation>
        </message>
        <message>
            <source>Value for %1</source>
            <translation>Vrednost za %1</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>izostavlja se</translation>
        </message>
    </context>
    <context>
        <name>MovingInView</name>
        <message>
            <source>Settings</source>
            <translation>Podešavanja</translation>
        </message>
        <message>
            <source>Bring in a spreadsheet</source>
            <translation>Uvoz iz Excel tabele</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datoteka</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Kolone</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Vrednosti</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Provera</translation>
        </message>
        <message>
            <source>Brought in</source>
            <translation>Uvezeno</translation>
        </message>
        <message>
            <source>A workbook (XLSX) or a CSV file in which a row tells of a person: the columns may have any names. The file is only read; nothing is written before you have seen what would come in, and one Undo takes all of it back.</source>
            <translation>Radna sveska (XLSX) ili datoteka CSV u kojoj svaki red govori o jednom licu: kolone mogu imati bilo kakve nazive. Datoteka se samo čita; ništa se ne upisuje pre nego što vidite šta bi bilo uvezeno, a jednim „Vrati“ poništava se sve.</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Izaberi datoteku…</translation>
        </message>
        <message>
            <source>Spreadsheets</source>
            <translation>Tabele</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Izaberite datoteku</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>Čitanje datoteke…</translation>
        </message>
        <message>
            <source>There is nothing in this file.</source>
            <translation>U ovoj datoteci nema ničega.</translation>
        </message>
        <message>
            <source>Which sheet?</source>
            <translation>Koji list?</translation>
        </message>
        <message>
            <source>Reading the rows and comparing people…</source>
            <translation>Čitanje redova i upoređivanje lica…</translation>
        </message>
        <message>
            <source>Bringing the rows in…</source>
            <translation>Preuzimanje redova…</translation>
        </message>
    </context>
    <context>
        <name>NoteAuthor</name>
        <message>
            <source>Your initials, for the notes that follow</source>
            <translation>Vaši inicijali, za naredne beleške</translation>
        </message>
        <message>
            <source>Stand before what you write. Kept in this vault.</source>
            <translation>Stoje ispred onoga što pišete. Čuvaju se u ovom trezoru.</translation>
        </message>
    </context>
    <context>
        <name>OpenerForm</name>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
    </context>
    <context>
        <name>OpenerLine</name>
        <message>
            <source>Where it is kept</source>
            <translation>Gde se čuva</translation>
        </message>
        <message>
            <source>Whose it is</source>
            <translation>Čija je</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Promeni…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Ukloni…</translation>
        </message>
        <message>
            <source>The last one cannot be removed: add another first</source>
            <translation>Poslednji pristup ne može da se ukloni: najpre dodajte drugi</translation>
        </message>
        <message>
            <source>opened the vault this time</source>
            <translation>upotrebljeno pri ovom otključavanju</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>od %1</translation>
        </message>
        <message>
            <source>since the vault was made</source>
            <translation>od nastanka trezora</translation>
        </message>
        <message>
            <source>last tried %1</source>
            <translation>poslednji put isprobano %1</translation>
        </message>
    </context>
    <context>
        <name>OpenersView</name>
        <message>
            <source>Settings</source>
            <translation>Podešavanja</translation>
        </message>
        <message>
            <source>Who can open this vault</source>
            <translation>Ko može da otvori ovaj trezor</translation>
        </message>
        <message>
            <source>Everybody who works here has a passphrase of their own, so that one can go without the others having to change theirs. The recovery sheet opens the vault when a passphrase is lost. Nobody outside can open it or help.</source>
            <translation>Svako ko ovde radi ima svoju lozinku, pa neko može da ode a da ostali ne menjaju svoje. List za povratak pristupa otvara trezor kad je lozinka izgubljena. Niko spolja ne može da ga otvori niti da pomogne.</translation>
        </message>
        <message>
            <source>The practice vault opens by itself: its keys stay.</source>
            <translation>Trezor za vežbu otvara se sam: njegovi ključevi se ne menjaju.</translation>
        </message>
        <message>
            <source>Add a person…</source>
            <translation>Dodaj osobu…</translation>
        </message>
        <message>
            <source>Try my recovery sheet…</source>
            <translation>Isprobaj list za povratak pristupa…</translation>
        </message>
        <message>
            <source>New recovery sheet…</source>
            <translation>Novi list za povratak pristupa…</translation>
        </message>
        <message>
            <source>New keys…</source>
            <translation>Novi ključevi…</translation>
        </message>
        <message>
            <source>Add this passphrase</source>
            <translation>Dodaj ovu lozinku</translation>
        </message>
        <message>
            <source>Added. The new passphrase opened the vault before it was written.</source>
            <translation>Dodato. Pre upisa je provereno da nova lozinka otvara trezor.</translation>
        </message>
        <message>
            <source>Change to this passphrase</source>
            <translation>Pređi na ovu lozinku</translation>
        </message>
        <message>
            <source>Take this sheet; older ones open nothing any more</source>
            <translation>Prihvati ovaj list; stariji više ne otvaraju ništa</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Isprobaj</translation>
        </message>
        <message>
            <source>The sheet is right: it opens this vault. You will be asked again in 180 days.</source>
            <translation>List je ispravan: otvara ovaj trezor. Pitanje će se ponoviti za 180 dana.</translation>
        </message>
        <message>
            <source>The vault gets new keys and local backups are wrapped anew. A copy or a backup elsewhere still opens with what is removed: delete those, or lock them away.</source>
            <translation>Trezor dobija nove ključeve, a s njim i rezervne kopije u njegovoj fascikli. Kopije na drugim mestima i dalje se otvaraju onim što se uklanja: obrišite ih ili držite pod ključem.</translation>
        </message>
        <message>
            <source>Remove this way into the vault?</source>
            <translation>Ukloniti ovaj pristup trezoru?</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ukloni</translation>
        </message>
        <message>
            <source>Everything is encrypted anew under fresh keys. All passphrases and sheets stay as they are. Do it when an old copy may be in strange hands.</source>
            <translation>Sve se iznova šifruje novim ključevima. Sve lozinke i listovi ostaju isti. Učinite to ako je stara kopija možda u tuđim rukama.</translation>
        </message>
        <message>
            <source>New keys?</source>
            <translation>Novi ključevi?</translation>
        </message>
        <message>
            <source>Make new keys</source>
            <translation>Napravi nove ključeve</translation>
        </message>
        <message>
            <source>Done. The vault has new keys. Copies and backups elsewhere still open with what was valid before: delete them, or lock them away.</source>
            <translation>Gotovo. Trezor ima nove ključeve. Kopije na drugim mestima i dalje se otvaraju onim što je ranije važilo: obrišite ih ili držite pod ključem.</translation>
        </message>
        <message>
            <source>Working on the keys…</source>
            <translation>Rad na ključevima…</translation>
        </message>
        <message>
            <source>These backups could not be wrapped anew: %1.</source>
            <translation>Ove rezervne kopije nisu mogle da dobiju nove ključeve: %1.</translation>
        </message>
    </context>
    <context>
        <name>PagesOverlay</name>
        <message>
            <source>Page before</source>
            <translation>Prethodna strana</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Sledeća strana</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zatvori</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Strana %1 od %2</translation>
        </message>
    </context>
    <context>
        <name>PassphraseForm</name>
        <message>
            <source>Whose passphrase is it? The name is kept inside the vault only.</source>
            <translation>Čija je lozinka? Ime se čuva samo u trezoru.</translation>
        </message>
        <message>
            <source>Whose passphrase</source>
            <translation>Čija je lozinka</translation>
        </message>
        <message>
            <source>Also ask for a key file, kept on a stick: neither opens the vault alone</source>
            <translation>Traži i datoteku ključa, koja se čuva na USB memoriji: trezor se otvara samo kada su tu i lozinka i datoteka</translation>
        </message>
        <message>
            <source>Where the key file is, or shall be</source>
            <translation>Gde jeste ili gde će biti datoteka ključa</translation>
        </message>
    </context>
    <context>
        <name>PassphraseStep</name>
        <message>
            <source>Passphrase</source>
            <translation>Lozinka</translation>
        </message>
        <message>
            <source>Make one for me</source>
            <translation>Predložena lozinka</translation>
        </message>
        <message>
            <source>I write my own</source>
            <translation>Sopstvena lozinka</translation>
        </message>
        <message>
            <source>Whose passphrase is it? The history names who did what; can stay empty.</source>
            <translation>Čija je lozinka? Istorija po njoj kaže ko je šta uradio; može da ostane prazno.</translation>
        </message>
        <message>
            <source>Another</source>
            <translation>Druga</translation>
        </message>
        <message>
            <source>It opens the vault, and nobody can look it up for you. Write it down and keep it away from this computer.</source>
            <translation>Lozinka je ključ ovog trezora i niko vam je ne može ponovo reći. Zapišite je i čuvajte odvojeno od ovog računara.</translation>
        </message>
        <message>
            <source>Drawn at random: there are far too many to try (%1 bits). Type it with spaces between the words, in Latin or Cyrillic, with or without č ć š ž đ: all the same.</source>
            <translation>Jaka lozinka, nasumično izabrana (oko %1 bitova). Kucajte je sa razmakom između reči, latinicom ili ćirilicom, sa č ć š ž đ ili bez njih: svejedno je.</translation>
        </message>
        <message>
            <source>To be sure you noted it, type these words:</source>
            <translation>Da bi se proverilo da je zapisana, upišite ove reči:</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Vaša lozinka</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Još jednom</translation>
        </message>
        <message>
            <source>Word %1</source>
            <translation>%1. reč</translation>
        </message>
        <message>
            <source>Guessed at once</source>
            <translation>Pogađa se odmah</translation>
        </message>
        <message>
            <source>Guessed in minutes</source>
            <translation>Pogađa se za nekoliko minuta</translation>
        </message>
        <message>
            <source>Weak: add more words</source>
            <translation>Slaba: dodajte još reči</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Dobra</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>Jaka</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Lozinke se ne podudaraju.</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>Show names</source>
            <translation>Prikaži imena</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Novo lice</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Lica</translation>
        </message>
        <message>
            <source>Name, code or file number</source>
            <translation>Ime, šifra ili broj predmeta</translation>
        </message>
        <message>
            <source>Search people</source>
            <translation>Pretraga lica</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Nijedno lice nije pronađeno</translation>
        </message>
        <message>
            <source>Try fewer letters or take away a filter. Esc clears the search.</source>
            <translation>Upišite manje slova ili uklonite neki filter. Esc briše pretragu.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Otvoreni</translation>
        </message>
        <message>
            <source>Child</source>
            <translation>Deca</translation>
        </message>
        <message>
            <source>Foreign</source>
            <translation>Stranci</translation>
        </message>
        <message>
            <source>Stay ends in 30 days</source>
            <translation>Boravak ističe za 30 dana</translation>
        </message>
        <message>
            <source>No next step</source>
            <translation>Bez narednog koraka</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Nepotpuni</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 od %2</translation>
        </message>
        <message>
            <source>Nobody is open</source>
            <translation>Nije izabrano nijedno lice</translation>
        </message>
        <message>
            <source>Choose a person on the left, or type a name in either script.</source>
            <translation>Izaberite lice sa leve strane ili upišite ime, na bilo kom pismu.</translation>
        </message>
        <message>
            <source>Add the first person</source>
            <translation>Dodaj prvo lice</translation>
        </message>
        <message>
            <source>No people yet</source>
            <translation>Još nema upisanih lica</translation>
        </message>
        <message>
            <source>Each person has a file here: identification, residence, proceedings. Names stay in this vault.</source>
            <translation>Svako lice ovde ima svoj dosije: identifikacija, boravak, postupci. Imena ostaju u ovom trezoru.</translation>
        </message>
    </context>
    <context>
        <name>PeriodChooser</name>
        <message>
            <source>Which</source>
            <translation>Koji period</translation>
        </message>
    </context>
    <context>
        <name>PermitView</name>
        <message>
            <source>Open the person's file</source>
            <translation>Otvori dosije lica</translation>
        </message>
        <message>
            <source>No decision yet</source>
            <translation>Još nema rešenja</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Nepotpuno</translation>
        </message>
        <message>
            <source>How it went</source>
            <translation>Tok postupka</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Rešenje</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>Pravni lek</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <translation>Dodaj: %1</translation>
        </message>
        <message>
            <source>Extension</source>
            <translation>Produženje</translation>
        </message>
        <message>
            <source>Next application…</source>
            <translation>Sledeći zahtev…</translation>
        </message>
        <message>
            <source>Grounds open on %1:</source>
            <translation>Osnovi otvoreni na dan %1:</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Izmeni</translation>
        </message>
        <message>
            <source>Still missing: %1</source>
            <translation>Još nedostaje: %1</translation>
        </message>
        <message>
            <source>What the remedy instruction in the decision says is decisive; this is no legal advice.</source>
            <translation>Merodavan je rok iz pouke o pravnom leku u rešenju; ovo nije pravni savet.</translation>
        </message>
        <message>
            <source>What is due</source>
            <translation>Rokovi i zadaci</translation>
        </message>
        <message>
            <source>Time limit</source>
            <translation>Rok</translation>
        </message>
        <message>
            <source>None is recorded.</source>
            <translation>Nijedan rok nije upisan.</translation>
        </message>
    </context>
    <context>
        <name>PermitsPage</name>
        <message>
            <source>Permits</source>
            <translation>Boravak</translation>
        </message>
        <message>
            <source>New application</source>
            <translation>Novi zahtev</translation>
        </message>
        <message>
            <source>Code, person's code or file number</source>
            <translation>Šifra, šifra lica ili broj predmeta</translation>
        </message>
        <message>
            <source>No application is open</source>
            <translation>Nije izabran nijedan zahtev</translation>
        </message>
        <message>
            <source>Choose an application on the left to see how it went.</source>
            <translation>Izaberite zahtev sa leve strane da biste videli njegov tok.</translation>
        </message>
        <message>
            <source>No applications yet</source>
            <translation>Još nema upisanih zahteva</translation>
        </message>
        <message>
            <source>Each application for residence stands here with its decisions, remedies and extensions.</source>
            <translation>Ovde su svi zahtevi za boravak, sa rešenjima, pravnim lekovima i produženjima.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Otvoreno</translation>
        </message>
        <message>
            <source>Waiting for a decision</source>
            <translation>Čeka se odluka</translation>
        </message>
        <message>
            <source>Stay ends in 30 days</source>
            <translation>Boravak ističe za 30 dana</translation>
        </message>
        <message>
            <source>No next step</source>
            <translation>Bez narednog koraka</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Nepotpuno</translation>
        </message>
        <message>
            <source>no decision yet</source>
            <translation>još nema rešenja</translation>
        </message>
        <message>
            <source>Whose application is it?</source>
            <translation>Čiji je zahtev?</translation>
        </message>
        <message>
            <source>Name or code, in either script</source>
            <translation>Ime ili šifra, na bilo kom pismu</translation>
        </message>
    </context>
    <context>
        <name>PersonHeader</name>
        <message>
            <source>Edit</source>
            <translation>Izmeni</translation>
        </message>
        <message>
            <source>Show contact</source>
            <translation>Prikaži kontakt</translation>
        </message>
    </context>
    <context>
        <name>PersonView</name>
        <message>
            <source>Identification</source>
            <translation>Identifikacija</translation>
        </message>
        <message>
            <source>Residence</source>
            <translation>Boravak</translation>
        </message>
        <message>
            <source>Proceedings</source>
            <translation>Postupci</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Podrška</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Beleške</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Pregled</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Tok</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokumenti</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Istorija</translation>
        </message>
        <message>
            <source>About the person</source>
            <translation>Osnovni podaci</translation>
        </message>
        <message>
            <source>Nothing is recorded yet.</source>
            <translation>Još ništa nije upisano.</translation>
        </message>
        <message>
            <source>Latest events</source>
            <translation>Poslednji događaji</translation>
        </message>
        <message>
            <source>Still missing</source>
            <translation>Još nedostaje</translation>
        </message>
        <message>
            <source>What is due</source>
            <translation>Rokovi i zadaci</translation>
        </message>
        <message>
            <source>Every dated step of the case will stand here, in its order.</source>
            <translation>Ovde će redom stajati svi događaji koji imaju datum.</translation>
        </message>
        <message>
            <source>No dates yet</source>
            <translation>Još nema datuma</translation>
        </message>
        <message>
            <source>Open the chain</source>
            <translation>Otvori tok zahteva</translation>
        </message>
        <message>
            <source>Open the proceeding</source>
            <translation>Otvori postupak</translation>
        </message>
    </context>
    <context>
        <name>PlaceStep</name>
        <message>
            <source>Place</source>
            <translation>Mesto</translation>
        </message>
        <message>
            <source>The vault is a folder on this computer. Choose one that is not copied to a cloud by itself.</source>
            <translation>Trezor je fascikla na ovom računaru. Izaberite fasciklu koja se ne kopira sama u oblak.</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Izaberi fasciklu</translation>
        </message>
        <message>
            <source>A stick or another disk; can be chosen later</source>
            <translation>USB memorija ili drugi disk; može da se izabere i kasnije</translation>
        </message>
        <message>
            <source>Choose the second place</source>
            <translation>Izaberi drugo mesto</translation>
        </message>
        <message>
            <source>Folder of the vault</source>
            <translation>Fascikla trezora</translation>
        </message>
        <message>
            <source>Organisation, as printed on summaries</source>
            <translation>Naziv organizacije, kako se štampa u izveštajima</translation>
        </message>
        <message>
            <source>Second place for backups, beside the one in the vault</source>
            <translation>Drugo mesto za rezervne kopije, pored onog u trezoru</translation>
        </message>
    </context>
    <context>
        <name>PracticeHint</name>
        <message>
            <source>To look around first, lock with %1 and open the practice vault with its invented cases.</source>
            <translation>Ako najpre želite da razgledate program, zaključajte sa %1 i otvorite trezor za vežbu sa izmišljenim slučajevima.</translation>
        </message>
    </context>
    <context>
        <name>PrintPreview</name>
        <message>
            <source>Print</source>
            <translation>Štampanje</translation>
        </message>
        <message>
            <source>Print names and everything that was written</source>
            <translation>Štampaj i imena i sve što je upisano slobodnim tekstom</translation>
        </message>
        <message>
            <source>Printers keep what they print on their disks: use one that is yours alone, and shred the pages when they are no longer needed.</source>
            <translation>Štampači čuvaju na svojim diskovima ono što štampaju: koristite samo svoj, a strane uništite kada više nisu potrebne.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Štampaj…</translation>
        </message>
        <message>
            <source>Pages as they will be printed</source>
            <translation>Strane onako kako će biti odštampane</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Poslato štampaču.</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>There is nothing to print here.</source>
            <translation>Ovde nema ničega za štampu.</translation>
        </message>
    </context>
    <context>
        <name>ProceedingCards</name>
        <message>
            <source>Victim</source>
            <translation>Žrtva</translation>
        </message>
        <message>
            <source>No victim's place is recorded.</source>
            <translation>Učešće žrtve nije upisano.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Izmeni</translation>
        </message>
        <message>
            <source>None is recorded as granted.</source>
            <translation>Nijedna nije zabeležena kao odobrena.</translation>
        </message>
        <message>
            <source>Not in this vault</source>
            <translation>Nije u ovom trezoru</translation>
        </message>
        <message>
            <source>Protected witness</source>
            <translation>Zaštićeni svedok</translation>
        </message>
        <message>
            <source>The person and the number of this case may not be linked. Click to see.</source>
            <translation>Lice i broj ovog predmeta ne smeju se dovoditi u vezu. Kliknite da biste videli.</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Zahtev za naknadu</translation>
        </message>
        <message>
            <source>No claim is recorded.</source>
            <translation>Nijedan zahtev za naknadu nije upisan.</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>Isplata</translation>
        </message>
        <message>
            <source>nothing recorded</source>
            <translation>ništa nije zabeleženo</translation>
        </message>
        <message>
            <source>claimed</source>
            <translation>traženo</translation>
        </message>
        <message>
            <source>awarded</source>
            <translation>dosuđeno</translation>
        </message>
        <message>
            <source>received</source>
            <translation>primljeno</translation>
        </message>
    </context>
    <context>
        <name>ProceedingView</name>
        <message>
            <source>Incomplete</source>
            <translation>Nepotpuno</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Radnja</translation>
        </message>
        <message>
            <source>What is due</source>
            <translation>Rokovi i zadaci</translation>
        </message>
        <message>
            <source>Complaint, indictment, hearings and judgments will stand here.</source>
            <translation>Ovde će stajati prijava, optužnica, ročišta i presude.</translation>
        </message>
        <message>
            <source>More about the proceeding</source>
            <translation>Ostalo o postupku</translation>
        </message>
        <message>
            <source>Nothing else is recorded.</source>
            <translation>Ništa više nije upisano.</translation>
        </message>
    </context>
    <context>
        <name>ProceedingsPage</name>
        <message>
            <source>Proceedings</source>
            <translation>Postupci</translation>
        </message>
        <message>
            <source>New proceeding</source>
            <translation>Novi postupak</translation>
        </message>
        <message>
            <source>Title, code or court number</source>
            <translation>Naziv, šifra ili broj predmeta</translation>
        </message>
        <message>
            <source>No proceeding is open</source>
            <translation>Nije izabran nijedan postupak</translation>
        </message>
        <message>
            <source>Choose a proceeding on the left to see where it stands.</source>
            <translation>Izaberite postupak sa leve strane da biste videli dokle je stigao.</translation>
        </message>
        <message>
            <source>No proceedings yet</source>
            <translation>Još nema upisanih postupaka</translation>
        </message>
        <message>
            <source>Each criminal, civil or other case stands here with its defendants, charges, judgments, victims and claims.</source>
            <translation>Ovde su svi krivični, parnični i drugi postupci, sa okrivljenim licima, optužbama, presudama, žrtvama i zahtevima za naknadu.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Otvoreno</translation>
        </message>
        <message>
            <source>Waiting for a decision</source>
            <translation>Čeka se odluka</translation>
        </message>
        <message>
            <source>Hearing in 30 days</source>
            <translation>Ročište u narednih 30 dana</translation>
        </message>
        <message>
            <source>No next step</source>
            <translation>Bez narednog koraka</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Nepotpuno</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Locked. Work under way is being finished.</source>
            <translation>Zaključano. Započeti posao se završava.</translation>
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Prekidanje…</translation>
        </message>
    </context>
    <context>
        <name>PromiseStep</name>
        <message>
            <source>What this program never does</source>
            <translation>Šta ovaj program nikada ne radi</translation>
        </message>
        <message>
            <source>You record what could endanger people. So it is kept to this computer.</source>
            <translation>Beležite podatke koji ljude mogu da dovedu u opasnost. Zato oni ostaju na ovom računaru.</translation>
        </message>
        <message>
            <source>It never opens a network connection: no account, no cloud.</source>
            <translation>Nikada se ne povezuje na mrežu: nema naloga ni oblaka.</translation>
        </message>
        <message>
            <source>Nobody can reset your passphrase, not even the makers. Without it and without the recovery code the vault stays shut.</source>
            <translation>Vašu lozinku niko ne može da zameni novom, pa ni oni koji su napravili program. Bez nje i bez koda za povratak pristupa trezor ostaje zatvoren.</translation>
        </message>
        <message>
            <source>No name ever leaves in a summary; small numbers are hidden with care.</source>
            <translation>Nijedno ime ne izlazi u zbirnom izveštaju; mali brojevi se pažljivo prikrivaju.</translation>
        </message>
        <message>
            <source>It never invents a day: a date is kept as well as it is known.</source>
            <translation>Nikada ne izmišlja dan: datum se čuva onoliko tačno koliko je poznat.</translation>
        </message>
        <message>
            <source>It gives no legal advice. Please check whether the new law against trafficking is in force before you rely on a time limit.</source>
            <translation>Ne daje pravne savete. Pre nego što se oslonite na neki rok, proverite da li je novi zakon o borbi protiv trgovine ljudima stupio na snagu.</translation>
        </message>
    </context>
    <context>
        <name>Question</name>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
    </context>
    <context>
        <name>ReceivedView</name>
        <message>
            <source>There is no joint report yet.</source>
            <translation>Zajedničkog izveštaja još nema.</translation>
        </message>
        <message>
            <source>Received files</source>
            <translation>Primljene datoteke</translation>
        </message>
        <message>
            <source>The files stay where they are; nothing of them is kept in this vault.</source>
            <translation>Datoteke ostaju gde jesu; ništa se od njih ne čuva u ovom trezoru.</translation>
        </message>
        <message>
            <source>Compare the fingerprint of a signed file with the organisation by telephone: whoever knows a name can sign in it.</source>
            <translation>Otisak potpisane datoteke uporedite sa organizacijom telefonom: na tuđe ime može da potpiše svako ko zna ime.</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Dodaj datoteke…</translation>
        </message>
        <message>
            <source>Put the chosen one aside</source>
            <translation>Izostavi izabranu</translation>
        </message>
        <message>
            <source>Read all anew</source>
            <translation>Pročitaj sve ponovo</translation>
        </message>
        <message>
            <source>See the joint tables</source>
            <translation>Pogledaj zajedničke tabele</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stanje</translation>
        </message>
        <message>
            <source>Smallest count</source>
            <translation>Najmanji broj</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabele</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datoteka</translation>
        </message>
        <message>
            <source>Not checked</source>
            <translation>Nije proverena</translation>
        </message>
        <message>
            <source>Fits.</source>
            <translation>Odgovara.</translation>
        </message>
        <message>
            <source>Fits. It carries no hash, so a change on the way would not be seen.</source>
            <translation>Odgovara. Ne nosi otisak, pa se izmena usput ne bi videla.</translation>
        </message>
        <message>
            <source>Signed, fingerprint: %1.</source>
            <translation>Potpisano, otisak: %1.</translation>
        </message>
        <message>
            <source>Stopped. Read all anew to go on.</source>
            <translation>Prekinuto. Za nastavak pročitajte sve ponovo.</translation>
        </message>
        <message>
            <source>%1 of %2 files fit and were added up.</source>
            <translation>Odgovarajućih i sabranih datoteka: %1 od %2.</translation>
        </message>
        <message>
            <source>Choose a file in the table first.</source>
            <translation>Prvo izaberite datoteku u tabeli.</translation>
        </message>
    </context>
    <context>
        <name>RecordBlock</name>
        <message>
            <source>Copied: %1. Cleared in %2 seconds.</source>
            <translation>Kopirano: %1. Briše se za %2 sekundi.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Izmeni</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Nepotpuno</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Dodaj</translation>
        </message>
    </context>
    <context>
        <name>RecordEditor</name>
        <message>
            <source>Undo</source>
            <translation>Vrati</translation>
        </message>
        <message>
            <source>New: stored with the first field you fill in</source>
            <translation>Novo: čuva se čim popunite prvo polje</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>Sačuvano u %1</translation>
        </message>
        <message>
            <source>%1 was removed.</source>
            <translation>Uklonjeno: %1.</translation>
        </message>
        <message>
            <source>Nothing is stored yet: mend what is marked first.</source>
            <translation>Još ništa nije sačuvano: prvo ispravite ono što je označeno.</translation>
        </message>
    </context>
    <context>
        <name>RecordForm</name>
        <message>
            <source>Kept as a draft.</source>
            <translation>Sačuvano kao nacrt.</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>obavezno</translation>
        </message>
        <message>
            <source>Choose this first: the record is stored with it.</source>
            <translation>Najpre izaberite ovo: zapis se čuva uz njega.</translation>
        </message>
    </context>
    <context>
        <name>RecordHead</name>
        <message>
            <source>Edit</source>
            <translation>Izmeni</translation>
        </message>
    </context>
    <context>
        <name>RecordsPage</name>
        <message>
            <source>Nothing found</source>
            <translation>Ništa nije pronađeno</translation>
        </message>
        <message>
            <source>Try fewer letters or take away a filter. Esc clears the search.</source>
            <translation>Otkucajte manje slova ili isključite neki uslov. Esc briše pretragu.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 od %2</translation>
        </message>
    </context>
    <context>
        <name>RecoveryStep</name>
        <message>
            <source>Recovery code</source>
            <translation>Kod za povratak pristupa</translation>
        </message>
        <message>
            <source>Copy these 13 groups by hand and lock the sheet away. Whoever has it can open the vault.</source>
            <translation>Rukom prepišite ovih 13 grupa i zaključajte list na sigurnom mestu. Ko ima list, može da otvori trezor.</translation>
        </message>
        <message>
            <source>I copied it: hide it and ask me</source>
            <translation>Prepisano je: sakrij i proveri</translation>
        </message>
        <message>
            <source>Save a PDF sheet…</source>
            <translation>Sačuvaj list kao PDF…</translation>
        </message>
        <message>
            <source>It is printed: delete the file</source>
            <translation>Odštampano je: obriši datoteku</translation>
        </message>
        <message>
            <source>Group %1</source>
            <translation>%1. grupa</translation>
        </message>
        <message>
            <source>Show it again</source>
            <translation>Prikaži ponovo</translation>
        </message>
        <message>
            <source>Saved. Print it, then delete the file: printers and disks keep copies.</source>
            <translation>Sačuvano. Odštampajte list, pa obrišite datoteku: štampači i diskovi čuvaju kopije.</translation>
        </message>
        <message>
            <source>The file is deleted. Keep the paper locked away.</source>
            <translation>Datoteka je obrisana. Papir čuvajte pod ključem.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryWords</name>
        <message>
            <source>There are more groups than 13.</source>
            <translation>Grupa ima više od 13.</translation>
        </message>
        <message>
            <source>Group %1 is not as on the sheet: look at it again.</source>
            <translation>Grupa %1 nije kao na listu: pogledajte je još jednom.</translation>
        </message>
        <message>
            <source>All 13 groups are typed right.</source>
            <translation>Svih 13 grupa je ispravno uneto.</translation>
        </message>
        <message>
            <source>%1 of 13 groups are right so far.</source>
            <translation>Ispravnih grupa do sada: %1 od 13.</translation>
        </message>
        <message>
            <source>Share %1: group %2 is not as on the sheet: look at it again.</source>
            <translation>Deo %1: grupa %2 nije kao na listu: pogledajte je još jednom.</translation>
        </message>
        <message>
            <source>Share %1: %2 of 10 groups are right so far.</source>
            <translation>Deo %1: ispravnih grupa do sada %2 od 10.</translation>
        </message>
        <message>
            <source>%1 of %2 shares are typed right. Type the next one after it.</source>
            <translation>Ispravno unetih delova: %1 od %2. Unesite sledeći iza njega.</translation>
        </message>
        <message>
            <source>%1 of %2 shares: that is enough.</source>
            <translation>Delova: %1 od %2. To je dovoljno.</translation>
        </message>
    </context>
    <context>
        <name>RehearsalForm</name>
        <message>
            <source>Take the sheet out and type its code. Nothing changes; you see whether it still opens this vault, and whether it can still be read.</source>
            <translation>Uzmite list i otkucajte njegov kod. Ništa se ne menja; videćete da li i dalje otvara ovaj trezor i da li se još može pročitati.</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Kod za povratak pristupa</translation>
        </message>
        <message>
            <source>13 groups of four characters</source>
            <translation>13 grupa po četiri znaka</translation>
        </message>
    </context>
    <context>
        <name>ReleaseAlternatives</name>
        <message>
            <source>Is too much hidden?</source>
            <translation>Da li je prikriveno previše?</translation>
        </message>
        <message>
            <source>Wider categories, a longer period or one table less can show more. Each way is protected in full to find its price; nothing is stored.</source>
            <translation>Šire kategorije, duži period ili jedna tabela manje mogu pokazati više. Da bi se videlo koliko, svaki način se proverava u celini; ništa se ne čuva.</translation>
        </message>
        <message>
            <source>Compare other ways</source>
            <translation>Uporedi druge načine</translation>
        </message>
        <message>
            <source>Trying other ways…</source>
            <translation>Isprobavaju se drugi načini…</translation>
        </message>
        <message>
            <source>There is no other way that could show more.</source>
            <translation>Nema drugog načina koji bi pokazao više.</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>Način</translation>
        </message>
        <message>
            <source>Numbers shown</source>
            <translation>Vidljivo</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>Prikriveno</translation>
        </message>
        <message>
            <source>Not published</source>
            <translation>Izostaje</translation>
        </message>
        <message>
            <source>Other ways and what they show</source>
            <translation>Drugi načini i šta se u njima vidi</translation>
        </message>
        <message>
            <source>Enter or a double click takes a way; the summary is then made anew.</source>
            <translation>Enterom ili dvoklikom bira se način; izveštaj se zatim pravi iznova.</translation>
        </message>
    </context>
    <context>
        <name>ReleaseFiles</name>
        <message>
            <source>Does anything leak?</source>
            <translation>Da li cure podaci?</translation>
        </message>
        <message>
            <source>Exactly what leaves</source>
            <translation>Šta tačno izlazi</translation>
        </message>
        <message>
            <source>Nothing else is included.</source>
            <translation>Ništa drugo nije uključeno.</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Odredište</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Fascikla</translation>
        </message>
        <message>
            <source>Folder, for example on a memory stick</source>
            <translation>Fascikla, na primer na USB memoriji</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Izaberi…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Nazad</translation>
        </message>
        <message>
            <source>Nothing is written while something of the vault stands in the files.</source>
            <translation>Ništa se ne upisuje dok u datotekama ima nečega iz trezora.</translation>
        </message>
    </context>
    <context>
        <name>ReleaseMemory</name>
        <message>
            <source>What was released before</source>
            <translation>Šta je ranije izašlo</translation>
        </message>
        <message>
            <source>Bring released files back…</source>
            <translation>Vrati datoteke ranijih izdanja…</translation>
        </message>
        <message>
            <source>Nothing was released that is not remembered here…</source>
            <translation>Nema izdanja koja ovde nisu zabeležena…</translation>
        </message>
        <message>
            <source>Released files</source>
            <translation>Datoteke ranijih izdanja</translation>
        </message>
        <message>
            <source>Released summaries (*.json *.tmsum)</source>
            <translation>Ranija izdanja (*.json *.tmsum)</translation>
        </message>
        <message>
            <source>Was nothing else released?</source>
            <translation>Da li zaista nema drugih izdanja?</translation>
        </message>
        <message>
            <source>This vault may not know of everything that left. If something was released that it does not remember, small numbers could be worked out from both. Confirm only what you know.</source>
            <translation>Ovaj trezor možda ne zna za sve što je izašlo. Ako je izašlo nešto što on ne pamti, mali brojevi mogli bi se izračunati iz oba izdanja zajedno. Potvrdite samo ono što pouzdano znate.</translation>
        </message>
        <message>
            <source>Nothing else was released</source>
            <translation>Drugih izdanja nema</translation>
        </message>
    </context>
    <context>
        <name>ReleaseOrder</name>
        <message>
            <source>What is to leave</source>
            <translation>Šta treba da izađe</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Izveštajni period</translation>
        </message>
        <message>
            <source>What is hidden is hidden from both. The file says for whom it was made.</source>
            <translation>Što je prikriveno, prikriveno je u oba slučaja. U datoteci piše za koga je napravljena.</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>Primalac</translation>
        </message>
        <message>
            <source>Kept in the register; only a signed file names it</source>
            <translation>Čuva se u registru; navodi ga samo potpisana datoteka</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Jezik izveštaja</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Formati</translation>
        </message>
        <message>
            <source>Check what would leave</source>
            <translation>Proveri šta bi izašlo</translation>
        </message>
        <message>
            <source>This period ends on %1. What happens until then would be missing, and the same period is never released again with other figures.</source>
            <translation>Ovaj period traje do %1 Ono što se dogodi do tada nedostajalo bi, a isti period se više ne izdaje s drugim brojevima.</translation>
        </message>
        <message>
            <source>PDF to read</source>
            <translation>PDF za čitanje</translation>
        </message>
        <message>
            <source>XLSX to work with</source>
            <translation>XLSX za rad</translation>
        </message>
        <message>
            <source>CSV for machines</source>
            <translation>CSV za mašinsku obradu</translation>
        </message>
        <message>
            <source>JSON, which anybody can check</source>
            <translation>JSON, koji svako može da proveri</translation>
        </message>
    </context>
    <context>
        <name>ReleaseSafety</name>
        <message>
            <source>Is it safe?</source>
            <translation>Da li je bezbedno?</translation>
        </message>
        <message>
            <source>This period was released before. Exactly the same is sent again.</source>
            <translation>Za ovaj period izdanje već postoji. Ponovo se šalje potpuno isto.</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>Kako je bilo</translation>
        </message>
        <message>
            <source>Chosen: %1.</source>
            <translation>Izabrano: %1.</translation>
        </message>
        <message>
            <source>See exactly what leaves</source>
            <translation>Pogledaj šta tačno izlazi</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Nazad</translation>
        </message>
        <message>
            <source>What safety costs</source>
            <translation>Cena bezbednosti</translation>
        </message>
        <message>
            <source>Only you see why; the files say only what is not published.</source>
            <translation>Razloge vidite samo vi; u datotekama stoji samo šta nije objavljeno.</translation>
        </message>
        <message>
            <source>Not published</source>
            <translation>Ne objavljuje se</translation>
        </message>
    </context>
    <context>
        <name>ReleaseTable</name>
        <message>
            <source>hidden</source>
            <translation>prikriveno</translation>
        </message>
        <message>
            <source>Go to a hidden number (#) to read why it is hidden.</source>
            <translation>Kliknite na prikriveni broj (#), ili dođite do njega tastaturom, da biste pročitali zašto je prikriven.</translation>
        </message>
    </context>
    <context>
        <name>ReleaseView</name>
        <message>
            <source>What is to leave</source>
            <translation>Šta treba da izađe</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>Bezbednost</translation>
        </message>
        <message>
            <source>Exactly what leaves</source>
            <translation>Šta tačno izlazi</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Sačuvano</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Priprema…</translation>
        </message>
        <message>
            <source>Counting, hiding and attacking the tables…</source>
            <translation>Brojanje, prikrivanje i probni napad na tabele…</translation>
        </message>
        <message>
            <source>Making the files…</source>
            <translation>Izrada datoteka…</translation>
        </message>
        <message>
            <source>Attacking the finished file…</source>
            <translation>Napad na gotovu datoteku…</translation>
        </message>
        <message>
            <source>Searching the files for everything the vault keeps…</source>
            <translation>Traženje podataka iz trezora u datotekama…</translation>
        </message>
        <message>
            <source>The files are byte for byte those that were shown.</source>
            <translation>Datoteke su do poslednjeg bajta iste kao prikazane.</translation>
        </message>
        <message>
            <source>The files are not those that were shown. Do not send them.</source>
            <translation>Datoteke nisu iste kao prikazane. Nemojte ih slati.</translation>
        </message>
        <message>
            <source>Another release</source>
            <translation>Još jedno izdanje</translation>
        </message>
    </context>
    <context>
        <name>ReleasesList</name>
        <message>
            <source>What leaves is remembered here and checked against what left before.</source>
            <translation>Sve što izađe ovde se pamti, a svako novo izdanje poredi se sa ranijim.</translation>
        </message>
        <message>
            <source>Nothing was released yet</source>
            <translation>Još nema izdanja</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Br.</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>Primalac</translation>
        </message>
        <message>
            <source>Released on</source>
            <translation>Izdato</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>Prikriveno</translation>
        </message>
        <message>
            <source>Checked beside No.</source>
            <translation>Provereno uz br.</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Ocena</translation>
        </message>
        <message>
            <source>Register of releases</source>
            <translation>Registar izdanja</translation>
        </message>
        <message>
            <source>Anybody may put these side by side, so each one was made safe beside all that left before it. The same one can be sent again.</source>
            <translation>Izdanja svako može da uporedi, pa je svako bezbedno i pored svih ranijih. Isto izdanje može ponovo da se pošalje.</translation>
        </message>
    </context>
    <context>
        <name>RenewalPage</name>
        <message>
            <source>The recovery code was right. Choose the passphrase with which this vault opens from now on; the forgotten one opens it no more. The recovery sheet stays valid.</source>
            <translation>Kod za povratak pristupa je ispravan. Izaberite lozinku kojom se trezor ubuduće otvara; zaboravljena ga više neće otvarati. List za povratak pristupa i dalje važi.</translation>
        </message>
        <message>
            <source>Whose passphrase was forgotten?</source>
            <translation>Čija je lozinka zaboravljena?</translation>
        </message>
        <message>
            <source>A new passphrase</source>
            <translation>Nova lozinka</translation>
        </message>
        <message>
            <source>Person %1, not named</source>
            <translation>Osoba %1, bez imena</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ne sada</translation>
        </message>
        <message>
            <source>Take this passphrase</source>
            <translation>Prihvati ovu lozinku</translation>
        </message>
        <message>
            <source>Changing…</source>
            <translation>Menjanje…</translation>
        </message>
    </context>
    <context>
        <name>RestorePage</name>
        <message>
            <source>The backup becomes a vault in a new folder and opens with the passphrase or the recovery code it was made with. Nothing is overwritten.</source>
            <translation>Od rezervne kopije nastaje trezor u novoj fascikli; otvara se lozinkom ili kodom za povratak pristupa s kojima je napravljena. Nijedna postojeća datoteka se ne menja.</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Rezervna kopija</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Nova fascikla</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>Vraćanje…</translation>
        </message>
        <message>
            <source>Open a backup</source>
            <translation>Otvaranje rezervne kopije</translation>
        </message>
        <message>
            <source>Choose: %1</source>
            <translation>Izaberi: %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
        <message>
            <source>Restore and open</source>
            <translation>Vrati i otvori</translation>
        </message>
        <message>
            <source>Backups (*.backup)</source>
            <translation>Rezervne kopije (*.backup)</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Kod za povratak pristupa</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Lozinka</translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation>Upotrebi lozinku</translation>
        </message>
        <message>
            <source>Passphrase lost?</source>
            <translation>Lozinka je zaboravljena?</translation>
        </message>
    </context>
    <context>
        <name>RuleEditor</name>
        <message>
            <source>Length of the period</source>
            <translation>Dužina roka</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Pravni osnov</translation>
        </message>
        <message>
            <source>Holds until</source>
            <translation>Važi do</translation>
        </message>
        <message>
            <source>Changed by a law that applies from (empty: only corrected)</source>
            <translation>Izmenjeno zakonom koji se primenjuje od (prazno: samo ispravka)</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>Ko je proverio</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Dani</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Meseci</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>Godine</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Sačuvaj</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
        <message>
            <source>As it was shipped; never changed here.</source>
            <translation>Kako je isporučeno; ovde nije menjano.</translation>
        </message>
        <message>
            <source>How it read, the latest first</source>
            <translation>Kako je glasilo, od najnovijeg</translation>
        </message>
        <message>
            <source>As shipped</source>
            <translation>Kako je isporučeno</translation>
        </message>
        <message>
            <source>An exact day is needed.</source>
            <translation>Potreban je tačan datum.</translation>
        </message>
        <message>
            <source>The rule was kept.</source>
            <translation>Pravilo je sačuvano.</translation>
        </message>
    </context>
    <context>
        <name>RulesView</name>
        <message>
            <source>Settings</source>
            <translation>Podešavanja</translation>
        </message>
        <message>
            <source>Rules of deadlines</source>
            <translation>Pravila o rokovima</translation>
        </message>
        <message>
            <source>Each rule is a proposal with its source until somebody in this organisation has checked it against the law and put a name to it. Enter opens a rule.</source>
            <translation>Svako pravilo je predlog sa izvorom dok ga neko u ovoj organizaciji ne uporedi sa zakonom i potvrdi svojim imenom. Enter otvara pravilo.</translation>
        </message>
        <message>
            <source>Name or source of a rule</source>
            <translation>Naziv ili izvor pravila</translation>
        </message>
        <message>
            <source>Search rules</source>
            <translation>Pretraga pravila</translation>
        </message>
        <message>
            <source>%1 of %2 rules confirmed</source>
            <translation>Potvrđeno pravila: %1 od %2</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Pravilo</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>Ko je potvrdio</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Pravni osnov</translation>
        </message>
        <message>
            <source>Runs from</source>
            <translation>Teče od</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Rok</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Važi</translation>
        </message>
    </context>
    <context>
        <name>SealingChoice</name>
        <message>
            <source>One signed file (.tmsum)</source>
            <translation>Jedna potpisana datoteka (.tmsum)</translation>
        </message>
        <message>
            <source>Encrypt to a recipient's key…</source>
            <translation>Šifruj ključem primaoca…</translation>
        </message>
        <message>
            <source>Sent as</source>
            <translation>Šalje se kao</translation>
        </message>
        <message>
            <source>These files leave as one signed file, summary.tmsum.</source>
            <translation>Ove datoteke izlaze kao jedna potpisana datoteka, summary.tmsum.</translation>
        </message>
        <message>
            <source>Key file of the recipient</source>
            <translation>Datoteka sa ključem primaoca</translation>
        </message>
        <message>
            <source>Key files (*.key *.txt)</source>
            <translation>Datoteke sa ključem (*.key *.txt)</translation>
        </message>
        <message>
            <source>Encrypted to %1</source>
            <translation>Šifrovano za: %1</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Ukloni: %1</translation>
        </message>
        <message>
            <source>Only %1 can open it. Compare the fingerprint with them: %2.</source>
            <translation>Može da je otvori samo %1. Uporedite otisak s njima: %2.</translation>
        </message>
        <message>
            <source>Only the owner of the key %1 can open it.</source>
            <translation>Može da je otvori samo vlasnik ključa %1.</translation>
        </message>
        <message>
            <source>The chosen formats go into one file. It names the recipient, and any change to it is noticed.</source>
            <translation>Izabrani formati idu u jednu datoteku. Ona imenuje primaoca, a svaka izmena u njoj se primećuje.</translation>
        </message>
        <message>
            <source>The chosen formats lie side by side, unsigned.</source>
            <translation>Izabrani formati su posebne datoteke, bez potpisa.</translation>
        </message>
    </context>
    <context>
        <name>SearchEdit</name>
        <message>
            <source>Clear</source>
            <translation>Obriši</translation>
        </message>
    </context>
    <context>
        <name>SelfProof</name>
        <message>
            <source>No network, no damage: a proof</source>
            <translation>Bez mreže i bez oštećenja: dokaz</translation>
        </message>
        <message>
            <source>The program makes a small vault of its own in a temporary folder, tries everything that must hold, watches whether anything reaches for the network, and throws it away.</source>
            <translation>Program u privremenoj fascikli pravi mali sopstveni trezor, isprobava sve što mora da važi, prati da li nešto poseže za mrežom, pa ga odbacuje.</translation>
        </message>
        <message>
            <source>Prove it now</source>
            <translation>Dokaži odmah</translation>
        </message>
        <message>
            <source>Proving…</source>
            <translation>Dokazivanje…</translation>
        </message>
        <message>
            <source>%1 proved…</source>
            <translation>Dokazano: %1…</translation>
        </message>
        <message>
            <source>Everything holds on this computer.</source>
            <translation>Na ovom računaru sve je ispravno.</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Podešavanja</translation>
        </message>
        <message>
            <source>Lists and rules</source>
            <translation>Šifarnici i pravila</translation>
        </message>
        <message>
            <source>Deadlines are computed by rules that are shipped as proposals. Check each against the law, correct it where it is wrong, and put a name to it.</source>
            <translation>Rokovi se računaju po pravilima koja su isporučena kao predlozi. Svako uporedite sa zakonom, ispravite ako je pogrešno i potvrdite svojim imenom.</translation>
        </message>
        <message>
            <source>Rules of deadlines…</source>
            <translation>Pravila o rokovima…</translation>
        </message>
        <message>
            <source>Lists of values…</source>
            <translation>Spiskovi vrednosti…</translation>
        </message>
        <message>
            <source>Activities…</source>
            <translation>Aktivnosti…</translation>
        </message>
        <message>
            <source>Bring in a spreadsheet…</source>
            <translation>Uvezi iz Excel tabele…</translation>
        </message>
        <message>
            <source>Trash…</source>
            <translation>Korpa…</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>Jezik i izgled</translation>
        </message>
        <message>
            <source>Language and script</source>
            <translation>Jezik i pismo</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Prema sistemu</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Svetao</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Taman</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Izgled</translation>
        </message>
        <message>
            <source>Size of the text</source>
            <translation>Veličina teksta</translation>
        </message>
        <message>
            <source>Lock and backup</source>
            <translation>Zaključavanje i rezervna kopija</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>Lock after so many minutes without a key or the mouse</source>
            <translation>Zaključaj ako se tastatura i miš ne koriste</translation>
        </message>
        <message>
            <source>Who can open this vault…</source>
            <translation>Ko može da otvori ovaj trezor…</translation>
        </message>
        <message>
            <source>A backup is one encrypted file. It opens with the same passphrase, is opened and counted before it counts as done, and belongs on another disk.</source>
            <translation>Rezervna kopija je jedna šifrovana datoteka. Otvara se istom lozinkom. Računa se kao gotova tek kada se otvori i prebroji. Čuvajte je na drugom disku.</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Rezervne kopije…</translation>
        </message>
        <message>
            <source>This vault</source>
            <translation>Ovaj trezor</translation>
        </message>
        <message>
            <source>Organisation, as printed on summaries</source>
            <translation>Naziv organizacije, kako se štampa u izveštajima</translation>
        </message>
        <message>
            <source>Fields of the international data standard</source>
            <translation>Polja međunarodnog standarda podataka</translation>
        </message>
        <message>
            <source>Names of defendants</source>
            <translation>Imena okrivljenih lica</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>Prikazuju se</translation>
        </message>
        <message>
            <source>Not recorded</source>
            <translation>Ne beleže se</translation>
        </message>
        <message>
            <source>Summaries</source>
            <translation>Zbirni izveštaji</translation>
        </message>
        <message>
            <source>Smallest number of people that may be shown</source>
            <translation>Najmanji broj lica koji sme da se prikaže</translation>
        </message>
        <message>
            <source>Left out where consent was refused, withdrawn or has expired</source>
            <translation>Lica čija je saglasnost uskraćena, povučena ili je istekla</translation>
        </message>
        <message>
            <source>Left out also where no consent is recorded</source>
            <translation>I lica čija saglasnost nije upisana</translation>
        </message>
        <message>
            <source>Who is left out of a summary that is sent</source>
            <translation>Ko ne ulazi u izveštaj koji se šalje</translation>
        </message>
        <message>
            <source>Within the country</source>
            <translation>Unutar zemlje</translation>
        </message>
        <message>
            <source>Across a border</source>
            <translation>Preko granice</translation>
        </message>
        <message>
            <source>Exploitation in Kosovo* counts as</source>
            <translation>Eksploatacija na Kosovu i Metohiji računa se kao</translation>
        </message>
        <message>
            <source>Keys of this organisation…</source>
            <translation>Ključevi ove organizacije…</translation>
        </message>
        <message>
            <source>About</source>
            <translation>O programu</translation>
        </message>
        <message>
            <source>Version %1 on Qt %2</source>
            <translation>Verzija %1, Qt %2</translation>
        </message>
        <message>
            <source>This program has no network. Everything stands in the vault on this computer; what leaves it is a summary that you write yourself.</source>
            <translation>Ovaj program ne koristi mrežu. Sve je u trezoru na ovom računaru; iz njega izlazi samo zbirni izveštaj koji sami izdate.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Prečice</translation>
        </message>
        <message>
            <source>Licences, limits and a proof…</source>
            <translation>Licence, ograničenja i dokaz…</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Close</source>
            <translation>Zatvori</translation>
        </message>
    </context>
    <context>
        <name>SignedFileCard</name>
        <message>
            <source>A signed file you received</source>
            <translation>Primljena potpisana datoteka</translation>
        </message>
        <message>
            <source>See who signed a file and whether it was changed. One that was encrypted to you is opened with the key of this vault.</source>
            <translation>Pogledajte ko je potpisao datoteku i da li je menjana. Datoteka šifrovana za vas otvara se ključem ovog trezora.</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Izaberi datoteku…</translation>
        </message>
        <message>
            <source>Compare with a key file…</source>
            <translation>Uporedi sa datotekom sa ključem…</translation>
        </message>
        <message>
            <source>Save what is in it…</source>
            <translation>Sačuvaj sadržaj…</translation>
        </message>
        <message>
            <source>Signed files (*.tmsum)</source>
            <translation>Potpisane datoteke (*.tmsum)</translation>
        </message>
        <message>
            <source>Unchanged. Compare the fingerprint by telephone, or with a key file.</source>
            <translation>Nije menjano. Uporedite otisak telefonom ili sa datotekom sa ključem.</translation>
        </message>
        <message>
            <source>Key files (*.key)</source>
            <translation>Datoteke sa ključem (*.key)</translation>
        </message>
    </context>
    <context>
        <name>SourcesView</name>
        <message>
            <source>Back to the figures</source>
            <translation>Nazad na podatke</translation>
        </message>
        <message>
            <source>Inside only, unprotected.</source>
            <translation>Samo za unutrašnju upotrebu, nezaštićeno.</translation>
        </message>
        <message>
            <source>Enter opens a record; %1 leads back to this list.</source>
            <translation>Enter otvara zapis; %1 vraća na ovaj spisak.</translation>
        </message>
    </context>
    <context>
        <name>SplitPage</name>
        <message>
            <source>Back to the list</source>
            <translation>Nazad na spisak</translation>
        </message>
    </context>
    <context>
        <name>SummariesPage</name>
        <message>
            <source>Summaries</source>
            <translation>Zbirni izveštaji</translation>
        </message>
        <message>
            <source>Figures inside</source>
            <translation>Interni podaci</translation>
        </message>
        <message>
            <source>New release</source>
            <translation>Novo izdanje</translation>
        </message>
        <message>
            <source>Register of releases</source>
            <translation>Registar izdanja</translation>
        </message>
    </context>
    <context>
        <name>TableCard</name>
        <message>
            <source>hidden</source>
            <translation>prikriveno</translation>
        </message>
    </context>
    <context>
        <name>TableChooser</name>
        <message>
            <source>Choose what to see</source>
            <translation>Izaberite šta se prikazuje</translation>
        </message>
        <message>
            <source>Search among the tables</source>
            <translation>Pretraga tabela</translation>
        </message>
        <message>
            <source>Ways and time</source>
            <translation>Tokovi i vreme</translation>
        </message>
        <message>
            <source>The usual ones</source>
            <translation>Uobičajene</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Prikaži</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 od %2</translation>
        </message>
    </context>
    <context>
        <name>TaskForm</name>
        <message>
            <source>New task</source>
            <translation>Novi zadatak</translation>
        </message>
        <message>
            <source>Add the task</source>
            <translation>Dodaj zadatak</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>Ovo je obavezno.</translation>
        </message>
        <message>
            <source>The task was added.</source>
            <translation>Zadatak je dodat.</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Zadatak</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Today</source>
            <translation>Danas</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>Novi zadatak</translation>
        </message>
        <message>
            <source>Print the list…</source>
            <translation>Spisak za štampu…</translation>
        </message>
        <message>
            <source>Calendar file…</source>
            <translation>Datoteka kalendara…</translation>
        </message>
        <message>
            <source>Reading the files…</source>
            <translation>Čitanje dosijea…</translation>
        </message>
        <message>
            <source>Add the first person</source>
            <translation>Dodaj prvo lice</translation>
        </message>
        <message>
            <source>Import from Excel…</source>
            <translation>Uvezi iz Excel tabele…</translation>
        </message>
        <message>
            <source>Import from Excel</source>
            <translation>Uvoz iz Excel tabele</translation>
        </message>
        <message>
            <source>Nothing is recorded yet</source>
            <translation>Još ništa nije upisano</translation>
        </message>
        <message>
            <source>Begin with a person: what is due will stand here by itself.</source>
            <translation>Počnite od jednog lica: rokovi će se ovde pojavljivati sami.</translation>
        </message>
        <message>
            <source>Go to the people</source>
            <translation>Pređi na lica</translation>
        </message>
        <message>
            <source>Deadlines are computed from what stands in the files: the day a decision was served, the end of a stay, a hearing. Tasks of your own stand beside them.</source>
            <translation>Rokovi se računaju iz onoga što je upisano u dosijeima: dan uručenja rešenja, istek boravka, ročište. Uz njih stoje i vaši zadaci.</translation>
        </message>
        <message>
            <source>Print the list</source>
            <translation>Spisak za štampu</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Written: %1. It holds codes only; keep it locked away.</source>
            <translation>Sačuvano: %1. Sadrži samo šifre; čuvajte pod ključem.</translation>
        </message>
        <message>
            <source>The calendar file leaves the vault. It says only how many dates a day holds: no name, no code, no kind of case. Whoever sees the calendar sees those days.</source>
            <translation>Datoteka kalendara izlazi iz trezora. U njoj je samo broj datuma za svaki dan: bez imena, šifre i vrste slučaja. Ko vidi kalendar, vidi te dane.</translation>
        </message>
        <message>
            <source>Calendar file</source>
            <translation>Datoteka kalendara</translation>
        </message>
        <message>
            <source>Choose where to…</source>
            <translation>Izaberi odredište…</translation>
        </message>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>Kalendar (*.ics)</translation>
        </message>
    </context>
    <context>
        <name>TrashView</name>
        <message>
            <source>Settings</source>
            <translation>Podešavanja</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Korpa</translation>
        </message>
        <message>
            <source>What you remove lies here for 30 days and can be brought back with all that hung on it.</source>
            <translation>Ono što uklonite stoji ovde 30 dana i može da se vrati sa svime što mu pripada.</translation>
        </message>
        <message>
            <source>The trash is empty</source>
            <translation>Korpa je prazna</translation>
        </message>
        <message>
            <source>What was removed can be brought back for 30 days, with all that hung on it. After that, or when you empty the trash, it is erased with its whole history.</source>
            <translation>Uklonjeno može da se vrati 30 dana, sa svime što mu pripada. Posle toga, ili kada ispraznite korpu, briše se sa celom istorijom.</translation>
        </message>
        <message>
            <source>Empty the trash…</source>
            <translation>Isprazni korpu…</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Prikaži još</translation>
        </message>
        <message>
            <source>Removed on %1 by %2</source>
            <translation>Uklonjeno: %1, ključ: %2</translation>
        </message>
        <message>
            <source>With it: %1</source>
            <translation>Sa time: %1</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Vrati</translation>
        </message>
        <message>
            <source>Erase for good…</source>
            <translation>Trajno izbriši…</translation>
        </message>
        <message>
            <source>%1 is back.</source>
            <translation>Vraćeno: %1.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Otvori</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Poništi</translation>
        </message>
        <message>
            <source>Erase for good?</source>
            <translation>Trajno izbrisati?</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Trajno izbriši</translation>
        </message>
        <message>
            <source>Erased for good: %1</source>
            <translation>Trajno izbrisano: %1</translation>
        </message>
    </context>
    <context>
        <name>UnfinishedBar</name>
        <message>
            <source>Continue</source>
            <translation>Nastavi</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Odbaci</translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>Unlock</source>
            <translation>Otključaj</translation>
        </message>
        <message>
            <source>Vault</source>
            <translation>Trezor</translation>
        </message>
        <message>
            <source>Another vault…</source>
            <translation>Otvori drugi trezor…</translation>
        </message>
        <message>
            <source>Show what is typed</source>
            <translation>Prikaži šta je ukucano</translation>
        </message>
        <message>
            <source>New vault…</source>
            <translation>Novi trezor…</translation>
        </message>
        <message>
            <source>Practice vault</source>
            <translation>Trezor za vežbu</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>Na ovom računaru</translation>
        </message>
        <message>
            <source>Key file…</source>
            <translation>Datoteka ključa…</translation>
        </message>
        <message>
            <source>Only where the passphrase needs a file beside it</source>
            <translation>Samo ako je uz lozinku potrebna i datoteka</translation>
        </message>
        <message>
            <source>Everything is kept in an encrypted vault on this computer. Make one, or look around in the practice vault first.</source>
            <translation>Sve se čuva u šifrovanom trezoru na ovom računaru. Napravite trezor ili najpre razgledajte trezor za vežbu.</translation>
        </message>
        <message>
            <source>Make a vault</source>
            <translation>Napravi trezor</translation>
        </message>
        <message>
            <source>Open a backup…</source>
            <translation>Otvori rezervnu kopiju…</translation>
        </message>
        <message>
            <source>Invented cases to try everything with; no passphrase needed</source>
            <translation>Izmišljeni slučajevi na kojima možete sve da isprobate; lozinka nije potrebna</translation>
        </message>
        <message>
            <source>This program has no network.</source>
            <translation>Ovaj program ne koristi mrežu.</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Kod za povratak pristupa</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Lozinka</translation>
        </message>
        <message>
            <source>13 groups of four characters</source>
            <translation>13 grupa po četiri znaka</translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation>Upotrebi lozinku</translation>
        </message>
        <message>
            <source>I forgot my passphrase</source>
            <translation>Lozinka je zaboravljena</translation>
        </message>
        <message>
            <source>Take the recovery sheet and type its code; capitals and separators do not matter. If it was divided among several people, type their shares one after another. Then you choose a new passphrase.</source>
            <translation>Uzmite list za povratak pristupa i otkucajte njegov kod; velika slova i crtice nisu važni. Ako je podeljen na više osoba, unesite njihove delove jedan za drugim. Zatim birate novu lozinku.</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Datoteka ključa</translation>
        </message>
        <message>
            <source>Folder of the vault</source>
            <translation>Fascikla trezora</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Otvaranje…</translation>
        </message>
        <message>
            <source>You typed Cyrillic letters: try the Latin keyboard.</source>
            <translation>Ukucana su ćirilična slova: probajte sa latiničnom tastaturom.</translation>
        </message>
        <message>
            <source>Keyboard: %1.</source>
            <translation>Tastatura: %1.</translation>
        </message>
        <message>
            <source>Attempt %1.</source>
            <translation>%1. pokušaj.</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Tastatura</translation>
        </message>
        <message>
            <source>Caps Lock is on</source>
            <translation>Uključen je Caps Lock</translation>
        </message>
    </context>
    <context>
        <name>UnusualCard</name>
        <message>
            <source>Show more</source>
            <translation>Prikaži još</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Ispravi</translation>
        </message>
    </context>
    <context>
        <name>VaultNotices</name>
        <message>
            <source>I know: a backup was restored, or the rest is done again</source>
            <translation>Poznato mi je: vraćena je rezervna kopija, ili je ostalo ponovo urađeno</translation>
        </message>
    </context>
    <context>
        <name>WorkGroup</name>
        <message>
            <source>Show %1 more</source>
            <translation>Prikaži još %1</translation>
        </message>
    </context>
    <context>
        <name>WorkLine</name>
        <message>
            <source>Try the sheet…</source>
            <translation>Isprobaj list…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Otvori</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Gotovo</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>Zatvori…</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Ispravi</translation>
        </message>
        <message>
            <source>The task is done.</source>
            <translation>Zadatak je obavljen.</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>There is nothing to take back.</source>
            <translation>Nema šta da se vrati.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Nema šta da se ponovi.</translation>
        </message>
        <message>
            <source>Taking it back…</source>
            <translation>Vraća se…</translation>
        </message>
        <message>
            <source>Doing it again…</source>
            <translation>Ponavlja se…</translation>
        </message>
        <message>
            <source>Nobody seems to be here. Locking in %1 s. Any key keeps it open.</source>
            <translation>Izgleda da za računarom nema nikoga. Trezor se zaključava za %1 s. Pritisnite bilo koji taster da ostane otvoren.</translation>
        </message>
    </context>
    <context>
        <name>YesNoEdit</name>
        <message>
            <source>Yes</source>
            <translation>Da</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Ne</translation>
        </message>
    </context>
    <context>
        <name>_Toast</name>
        <message>
            <source>Close</source>
            <translation>Zatvori</translation>
        </message>
    </context>
</TS>
