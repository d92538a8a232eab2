<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sr_Latn_RS" sourcelanguage="en">
    <context>
        <name>CloseButton</name>
        <message>
            <source>Close Tab</source>
            <translation>Zatvori karticu</translation>
        </message>
    </context>
    <context>
        <name>MAC_APPLICATION_MENU</name>
        <message>
            <source>About %1</source>
            <translation>O programu %1</translation>
        </message>
        <message>
            <source>Preferences...</source>
            <translation>Podešavanja…</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Usluge</translation>
        </message>
        <message>
            <source>Hide %1</source>
            <translation>Sakrij %1</translation>
        </message>
        <message>
            <source>Hide Others</source>
            <translation>Sakrij ostale</translation>
        </message>
        <message>
            <source>Show All</source>
            <translation>Prikaži sve</translation>
        </message>
        <message>
            <source>Quit %1</source>
            <translation>Zatvori %1</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Alias</source>
            <translation>Prečica</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>Disk</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datoteka</translation>
        </message>
        <message>
            <source>File Folder</source>
            <translation>Fascikla</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Fascikla</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>Prečica</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Nepoznato</translation>
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>&amp;Izaberi sve</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>&amp;Povećaj</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>&amp;Smanji</translation>
        </message>
    </context>
    <context>
        <name>QAccessibleActionInterface</name>
        <message>
            <source>Press</source>
            <translation>Pritisni</translation>
        </message>
        <message>
            <source>Increase</source>
            <translation>Povećaj</translation>
        </message>
        <message>
            <source>Decrease</source>
            <translation>Smanji</translation>
        </message>
        <message>
            <source>ShowMenu</source>
            <translation>Prikaži meni</translation>
        </message>
        <message>
            <source>SetFocus</source>
            <translation>Postavi fokus</translation>
        </message>
        <message>
            <source>Toggle</source>
            <translation>Prebaci</translation>
        </message>
        <message>
            <source>Scroll Left</source>
            <translation>Pomeri ulevo</translation>
        </message>
        <message>
            <source>Scroll Right</source>
            <translation>Pomeri udesno</translation>
        </message>
        <message>
            <source>Scroll Up</source>
            <translation>Pomeri nagore</translation>
        </message>
        <message>
            <source>Scroll Down</source>
            <translation>Pomeri nadole</translation>
        </message>
        <message>
            <source>Previous Page</source>
            <translation>Prethodna stranica</translation>
        </message>
        <message>
            <source>Next Page</source>
            <translation>Sledeća stranica</translation>
        </message>
        <message>
            <source>Triggers the action</source>
            <translation>Pokreće radnju</translation>
        </message>
        <message>
            <source>Increase the value</source>
            <translation>Povećava vrednost</translation>
        </message>
        <message>
            <source>Decrease the value</source>
            <translation>Smanjuje vrednost</translation>
        </message>
        <message>
            <source>Shows the menu</source>
            <translation>Prikazuje meni</translation>
        </message>
        <message>
            <source>Sets the focus</source>
            <translation>Postavlja fokus</translation>
        </message>
        <message>
            <source>Toggles the state</source>
            <translation>Menja stanje</translation>
        </message>
        <message>
            <source>Scrolls to the left</source>
            <translation>Pomera ulevo</translation>
        </message>
        <message>
            <source>Scrolls to the right</source>
            <translation>Pomera udesno</translation>
        </message>
        <message>
            <source>Scrolls up</source>
            <translation>Pomera nagore</translation>
        </message>
        <message>
            <source>Scrolls down</source>
            <translation>Pomera nadole</translation>
        </message>
        <message>
            <source>Goes back a page</source>
            <translation>Ide na prethodnu stranicu</translation>
        </message>
        <message>
            <source>Goes to the next page</source>
            <translation>Ide na sledeću stranicu</translation>
        </message>
    </context>
    <context>
        <name>QCocoaTheme</name>
        <message>
            <source>Don't Save</source>
            <translation>Ne čuvaj</translation>
        </message>
    </context>
    <context>
        <name>QComboBox</name>
        <message>
            <source>Open the combo box selection popup</source>
            <translation>Otvori spisak vrednosti</translation>
        </message>
        <message>
            <source>True</source>
            <translation>Da</translation>
        </message>
        <message>
            <source>False</source>
            <translation>Ne</translation>
        </message>
    </context>
    <context>
        <name>QDialog</name>
        <message>
            <source>What's This?</source>
            <translation>Šta je ovo?</translation>
        </message>
    </context>
    <context>
        <name>QDialogButtonBox</name>
        <message>
            <source>OK</source>
            <translation>U redu</translation>
        </message>
    </context>
    <context>
        <name>QErrorMessage</name>
        <message>
            <source>An error occurred</source>
            <translation>Došlo je do greške</translation>
        </message>
        <message>
            <source>Warning:</source>
            <translation>Upozorenje:</translation>
        </message>
        <message>
            <source>Information:</source>
            <translation>Obaveštenje:</translation>
        </message>
        <message>
            <source>Critical Error:</source>
            <translation>Ozbiljna greška:</translation>
        </message>
        <message>
            <source>Fatal Error:</source>
            <translation>Nepopravljiva greška:</translation>
        </message>
        <message>
            <source>&amp;Show this message again</source>
            <translation>&amp;Prikaži ovu poruku ponovo</translation>
        </message>
        <message>
            <source>&amp;OK</source>
            <translation>U &amp;redu</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation>%1
Fascikla nije pronađena.
Proverite da li je naziv fascikle tačan.</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
Datoteka nije pronađena.
Proverite da li je naziv datoteke tačan.</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>Datoteka %1 već postoji.
Želite li da je zamenite?</translation>
        </message>
        <message>
            <source>'%1' is write protected.
Do you want to delete it anyway?</source>
            <translation>Stavka „%1“ je zaštićena od izmena.
Želite li ipak da je obrišete?</translation>
        </message>
        <message>
            <source>Are you sure you want to delete '%1'?</source>
            <translation>Da li zaista želite da obrišete stavku „%1“?</translation>
        </message>
        <message>
            <source>Could not delete directory.</source>
            <translation>Fascikla nije mogla da se obriše.</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Izaberi</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Otvori</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Sačuvaj</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Otvaranje</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>Čuvanje</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>Izbor fascikle</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Preimenuj</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>O&amp;briši</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Obriši</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ukloni</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Prikaži &amp;skrivene datoteke</translation>
        </message>
        <message>
            <source>Show </source>
            <translation>Prikaz: </translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>&amp;Nova fascikla</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>Nova fascikla</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Napravi novu fasciklu</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>Napravi novu fasciklu</translation>
        </message>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Mesto:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>&amp;Naziv datoteke:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;Vrsta datoteka:</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Fascikla:</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>Sve datoteke (*)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Sve datoteke (*)</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>Fascikle</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Datoteke</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Nazad</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Idi nazad</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Napred</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Idi napred</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Nadređena fascikla</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>Idi u nadređenu fasciklu</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Prikaz spiska</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>Pređi na prikaz spiska</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Detaljan prikaz</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>Pređi na detaljan prikaz</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Bočna traka</translation>
        </message>
        <message>
            <source>List of places and bookmarks</source>
            <translation>Spisak mesta i obeleživača</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>Nedavna mesta</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Computer</source>
            <translation>Računar</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>Moj računar</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Naziv</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Veličina</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Vrsta</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Vrsta</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Datum izmene</translation>
        </message>
    </context>
    <context>
        <name>QGnomeTheme</name>
        <message>
            <source>&amp;OK</source>
            <translation>U &amp;redu</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Sačuvaj</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Otkaži</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Zatvori</translation>
        </message>
        <message>
            <source>Close without Saving</source>
            <translation>Zatvori bez čuvanja</translation>
        </message>
    </context>
    <context>
        <name>QInputDialog</name>
        <message>
            <source>Enter a value:</source>
            <translation>Unesite vrednost:</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Vrati</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Ponovi</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Iseci</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopiraj</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Nalepi</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Obriši</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Izaberi sve</translation>
        </message>
    </context>
    <context>
        <name>QMessageBox</name>
        <message>
            <source>Show Details...</source>
            <translation>Prikaži detalje…</translation>
        </message>
        <message>
            <source>Hide Details...</source>
            <translation>Sakrij detalje…</translation>
        </message>
        <message>
            <source>About Qt</source>
            <translation>O biblioteci Qt</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>U redu</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Sačuvaj</translation>
        </message>
        <message>
            <source>Save All</source>
            <translation>Sačuvaj sve</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Otvori</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Da</translation>
        </message>
        <message>
            <source>Yes to &amp;All</source>
            <translation>Da za &amp;sve</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Ne</translation>
        </message>
        <message>
            <source>N&amp;o to All</source>
            <translation>N&amp;e za sve</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>Prekini</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Pokušaj ponovo</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Zanemari</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zatvori</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Odbaci</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Pomoć</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Primeni</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Vrati na početno</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>Vrati podrazumevano</translation>
        </message>
    </context>
    <context>
        <name>QProgressBar</name>
        <message>
            <source>%p%</source>
            <translation>%p %</translation>
        </message>
    </context>
    <context>
        <name>QProgressDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
    </context>
    <context>
        <name>QScrollBar</name>
        <message>
            <source>Scroll here</source>
            <translation>Pomeri dovde</translation>
        </message>
        <message>
            <source>Left edge</source>
            <translation>Leva ivica</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Vrh</translation>
        </message>
        <message>
            <source>Right edge</source>
            <translation>Desna ivica</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>Dno</translation>
        </message>
        <message>
            <source>Page left</source>
            <translation>Stranica ulevo</translation>
        </message>
        <message>
            <source>Page up</source>
            <translation>Stranica nagore</translation>
        </message>
        <message>
            <source>Page right</source>
            <translation>Stranica udesno</translation>
        </message>
        <message>
            <source>Page down</source>
            <translation>Stranica nadole</translation>
        </message>
        <message>
            <source>Scroll left</source>
            <translation>Pomeri ulevo</translation>
        </message>
        <message>
            <source>Scroll up</source>
            <translation>Pomeri nagore</translation>
        </message>
        <message>
            <source>Scroll right</source>
            <translation>Pomeri udesno</translation>
        </message>
        <message>
            <source>Scroll down</source>
            <translation>Pomeri nadole</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Space</source>
            <translation>Razmak</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Levo</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Desno</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Gore</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Dole</translation>
        </message>
    </context>
    <context>
        <name>QTabBar</name>
        <message>
            <source>Scroll Left</source>
            <translation>Pomeri ulevo</translation>
        </message>
        <message>
            <source>Scroll Right</source>
            <translation>Pomeri udesno</translation>
        </message>
    </context>
    <context>
        <name>QUndoGroup</name>
        <message>
            <source>Undo</source>
            <translation>Vrati</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>Vrati: %1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Ponovi</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>Ponovi: %1</translation>
        </message>
    </context>
    <context>
        <name>QUndoStack</name>
        <message>
            <source>Undo</source>
            <translation>Vrati</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>Vrati: %1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Ponovi</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>Ponovi: %1</translation>
        </message>
    </context>
    <context>
        <name>QUnicodeControlCharacterMenu</name>
        <message>
            <source>Insert Unicode control character</source>
            <translation>Umetni kontrolni znak Unicode</translation>
        </message>
    </context>
    <context>
        <name>QWhatsThisAction</name>
        <message>
            <source>What's This?</source>
            <translation>Šta je ovo?</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Vrati</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Ponovi</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Iseci</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopiraj</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>Kopiraj &amp;adresu veze</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Nalepi</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Obriši</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Izaberi sve</translation>
        </message>
    </context>
    <context>
        <name>QWizard</name>
        <message>
            <source>Go Back</source>
            <translation>Nazad</translation>
        </message>
        <message>
            <source>&lt; &amp;Back</source>
            <translation>&lt; &amp;Nazad</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Nastavi</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Dalje</translation>
        </message>
        <message>
            <source>&amp;Next &gt;</source>
            <translation>&amp;Dalje &gt;</translation>
        </message>
        <message>
            <source>Commit</source>
            <translation>Primeni</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Gotovo</translation>
        </message>
        <message>
            <source>&amp;Finish</source>
            <translation>&amp;Završi</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Otkaži</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Pomoć</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Pomoć</translation>
        </message>
    </context>
    <context>
        <name>quiaccessibilityelement</name>
        <message>
            <source>checked</source>
            <translation>označeno</translation>
        </message>
        <message>
            <source>unchecked</source>
            <translation>nije označeno</translation>
        </message>
    </context>
</TS>
