<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sr_Cyrl_RS" sourcelanguage="en">
    <context>
        <name>CloseButton</name>
        <message>
            <source>Close Tab</source>
            <translation>Затвори картицу</translation>
        </message>
    </context>
    <context>
        <name>MAC_APPLICATION_MENU</name>
        <message>
            <source>About %1</source>
            <translation>О програму %1</translation>
        </message>
        <message>
            <source>Preferences...</source>
            <translation>Подешавања…</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Услуге</translation>
        </message>
        <message>
            <source>Hide %1</source>
            <translation>Сакриј %1</translation>
        </message>
        <message>
            <source>Hide Others</source>
            <translation>Сакриј остале</translation>
        </message>
        <message>
            <source>Show All</source>
            <translation>Прикажи све</translation>
        </message>
        <message>
            <source>Quit %1</source>
            <translation>Затвори %1</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Alias</source>
            <translation>Пречица</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>Диск</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Датотека</translation>
        </message>
        <message>
            <source>File Folder</source>
            <translation>Фасцикла</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Фасцикла</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>Пречица</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Непознато</translation>
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>&amp;Изабери све</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>&amp;Повећај</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>&amp;Смањи</translation>
        </message>
    </context>
    <context>
        <name>QAccessibleActionInterface</name>
        <message>
            <source>Press</source>
            <translation>Притисни</translation>
        </message>
        <message>
            <source>Increase</source>
            <translation>Повећај</translation>
        </message>
        <message>
            <source>Decrease</source>
            <translation>Смањи</translation>
        </message>
        <message>
            <source>ShowMenu</source>
            <translation>Прикажи мени</translation>
        </message>
        <message>
            <source>SetFocus</source>
            <translation>Постави фокус</translation>
        </message>
        <message>
            <source>Toggle</source>
            <translation>Пребаци</translation>
        </message>
        <message>
            <source>Scroll Left</source>
            <translation>Помери улево</translation>
        </message>
        <message>
            <source>Scroll Right</source>
            <translation>Помери удесно</translation>
        </message>
        <message>
            <source>Scroll Up</source>
            <translation>Помери нагоре</translation>
        </message>
        <message>
            <source>Scroll Down</source>
            <translation>Помери надоле</translation>
        </message>
        <message>
            <source>Previous Page</source>
            <translation>Претходна страница</translation>
        </message>
        <message>
            <source>Next Page</source>
            <translation>Следећа страница</translation>
        </message>
        <message>
            <source>Triggers the action</source>
            <translation>Покреће радњу</translation>
        </message>
        <message>
            <source>Increase the value</source>
            <translation>Повећава вредност</translation>
        </message>
        <message>
            <source>Decrease the value</source>
            <translation>Смањује вредност</translation>
        </message>
        <message>
            <source>Shows the menu</source>
            <translation>Приказује мени</translation>
        </message>
        <message>
            <source>Sets the focus</source>
            <translation>Поставља фокус</translation>
        </message>
        <message>
            <source>Toggles the state</source>
            <translation>Мења стање</translation>
        </message>
        <message>
            <source>Scrolls to the left</source>
            <translation>Помера улево</translation>
        </message>
        <message>
            <source>Scrolls to the right</source>
            <translation>Помера удесно</translation>
        </message>
        <message>
            <source>Scrolls up</source>
            <translation>Помера нагоре</translation>
        </message>
        <message>
            <source>Scrolls down</source>
            <translation>Помера надоле</translation>
        </message>
        <message>
            <source>Goes back a page</source>
            <translation>Иде на претходну страницу</translation>
        </message>
        <message>
            <source>Goes to the next page</source>
            <translation>Иде на следећу страницу</translation>
        </message>
    </context>
    <context>
        <name>QCocoaTheme</name>
        <message>
            <source>Don't Save</source>
            <translation>Не чувај</translation>
        </message>
    </context>
    <context>
        <name>QComboBox</name>
        <message>
            <source>Open the combo box selection popup</source>
            <translation>Отвори списак вредности</translation>
        </message>
        <message>
            <source>True</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>False</source>
            <translation>Не</translation>
        </message>
    </context>
    <context>
        <name>QDialog</name>
        <message>
            <source>What's This?</source>
            <translation>Шта је ово?</translation>
        </message>
    </context>
    <context>
        <name>QDialogButtonBox</name>
        <message>
            <source>OK</source>
            <translation>У реду</translation>
        </message>
    </context>
    <context>
        <name>QErrorMessage</name>
        <message>
            <source>An error occurred</source>
            <translation>Дошло је до грешке</translation>
        </message>
        <message>
            <source>Warning:</source>
            <translation>Упозорење:</translation>
        </message>
        <message>
            <source>Information:</source>
            <translation>Обавештење:</translation>
        </message>
        <message>
            <source>Critical Error:</source>
            <translation>Озбиљна грешка:</translation>
        </message>
        <message>
            <source>Fatal Error:</source>
            <translation>Непоправљива грешка:</translation>
        </message>
        <message>
            <source>&amp;Show this message again</source>
            <translation>&amp;Прикажи ову поруку поново</translation>
        </message>
        <message>
            <source>&amp;OK</source>
            <translation>У &amp;реду</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation>%1
Фасцикла није пронађена.
Проверите да ли је назив фасцикле тачан.</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
Датотека није пронађена.
Проверите да ли је назив датотеке тачан.</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>Датотека %1 већ постоји.
Желите ли да је замените?</translation>
        </message>
        <message>
            <source>'%1' is write protected.
Do you want to delete it anyway?</source>
            <translation>Ставка „%1“ је заштићена од измена.
Желите ли ипак да је обришете?</translation>
        </message>
        <message>
            <source>Are you sure you want to delete '%1'?</source>
            <translation>Да ли заиста желите да обришете ставку „%1“?</translation>
        </message>
        <message>
            <source>Could not delete directory.</source>
            <translation>Фасцикла није могла да се обрише.</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Изабери</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Отвори</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Сачувај</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Отварање</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>Чување</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>Избор фасцикле</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Преименуј</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>О&amp;бриши</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Обриши</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Уклони</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Прикажи &amp;скривене датотеке</translation>
        </message>
        <message>
            <source>Show </source>
            <translation>Приказ: </translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>&amp;Нова фасцикла</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>Нова фасцикла</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Направи нову фасциклу</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>Направи нову фасциклу</translation>
        </message>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Место:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>&amp;Назив датотеке:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;Врста датотека:</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Фасцикла:</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>Све датотеке (*)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Све датотеке (*)</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>Фасцикле</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Датотеке</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Иди назад</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Напред</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Иди напред</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Надређена фасцикла</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>Иди у надређену фасциклу</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Приказ списка</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>Пређи на приказ списка</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Детаљан приказ</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>Пређи на детаљан приказ</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Бочна трака</translation>
        </message>
        <message>
            <source>List of places and bookmarks</source>
            <translation>Списак места и обележивача</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>Недавна места</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Computer</source>
            <translation>Рачунар</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>Мој рачунар</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Назив</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Величина</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Врста</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Врста</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Датум измене</translation>
        </message>
    </context>
    <context>
        <name>QGnomeTheme</name>
        <message>
            <source>&amp;OK</source>
            <translation>У &amp;реду</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Сачувај</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Откажи</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Затвори</translation>
        </message>
        <message>
            <source>Close without Saving</source>
            <translation>Затвори без чувања</translation>
        </message>
    </context>
    <context>
        <name>QInputDialog</name>
        <message>
            <source>Enter a value:</source>
            <translation>Унесите вредност:</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Врати</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Понови</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Исеци</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Копирај</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Налепи</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Обриши</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Изабери све</translation>
        </message>
    </context>
    <context>
        <name>QMessageBox</name>
        <message>
            <source>Show Details...</source>
            <translation>Прикажи детаље…</translation>
        </message>
        <message>
            <source>Hide Details...</source>
            <translation>Сакриј детаље…</translation>
        </message>
        <message>
            <source>About Qt</source>
            <translation>О библиотеци Qt</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>У реду</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сачувај</translation>
        </message>
        <message>
            <source>Save All</source>
            <translation>Сачувај све</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Отвори</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Да</translation>
        </message>
        <message>
            <source>Yes to &amp;All</source>
            <translation>Да за &amp;све</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Не</translation>
        </message>
        <message>
            <source>N&amp;o to All</source>
            <translation>Н&amp;е за све</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>Прекини</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Покушај поново</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Занемари</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Затвори</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Одбаци</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Помоћ</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Примени</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Врати на почетно</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>Врати подразумевано</translation>
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
            <translation>Откажи</translation>
        </message>
    </context>
    <context>
        <name>QScrollBar</name>
        <message>
            <source>Scroll here</source>
            <translation>Помери довде</translation>
        </message>
        <message>
            <source>Left edge</source>
            <translation>Лева ивица</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Врх</translation>
        </message>
        <message>
            <source>Right edge</source>
            <translation>Десна ивица</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>Дно</translation>
        </message>
        <message>
            <source>Page left</source>
            <translation>Страница улево</translation>
        </message>
        <message>
            <source>Page up</source>
            <translation>Страница нагоре</translation>
        </message>
        <message>
            <source>Page right</source>
            <translation>Страница удесно</translation>
        </message>
        <message>
            <source>Page down</source>
            <translation>Страница надоле</translation>
        </message>
        <message>
            <source>Scroll left</source>
            <translation>Помери улево</translation>
        </message>
        <message>
            <source>Scroll up</source>
            <translation>Помери нагоре</translation>
        </message>
        <message>
            <source>Scroll right</source>
            <translation>Помери удесно</translation>
        </message>
        <message>
            <source>Scroll down</source>
            <translation>Помери надоле</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Space</source>
            <translation>Размак</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Лево</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Десно</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Горе</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Доле</translation>
        </message>
    </context>
    <context>
        <name>QTabBar</name>
        <message>
            <source>Scroll Left</source>
            <translation>Помери улево</translation>
        </message>
        <message>
            <source>Scroll Right</source>
            <translation>Помери удесно</translation>
        </message>
    </context>
    <context>
        <name>QUndoGroup</name>
        <message>
            <source>Undo</source>
            <translation>Врати</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>Врати: %1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Понови</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>Понови: %1</translation>
        </message>
    </context>
    <context>
        <name>QUndoStack</name>
        <message>
            <source>Undo</source>
            <translation>Врати</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>Врати: %1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Понови</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>Понови: %1</translation>
        </message>
    </context>
    <context>
        <name>QUnicodeControlCharacterMenu</name>
        <message>
            <source>Insert Unicode control character</source>
            <translation>Уметни контролни знак Unicode</translation>
        </message>
    </context>
    <context>
        <name>QWhatsThisAction</name>
        <message>
            <source>What's This?</source>
            <translation>Шта је ово?</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Врати</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Понови</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Исеци</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Копирај</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>Копирај &amp;адресу везе</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Налепи</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Обриши</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Изабери све</translation>
        </message>
    </context>
    <context>
        <name>QWizard</name>
        <message>
            <source>Go Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>&lt; &amp;Back</source>
            <translation>&lt; &amp;Назад</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Настави</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Даље</translation>
        </message>
        <message>
            <source>&amp;Next &gt;</source>
            <translation>&amp;Даље &gt;</translation>
        </message>
        <message>
            <source>Commit</source>
            <translation>Примени</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>&amp;Finish</source>
            <translation>&amp;Заврши</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Помоћ</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Помоћ</translation>
        </message>
    </context>
    <context>
        <name>quiaccessibilityelement</name>
        <message>
            <source>checked</source>
            <translation>означено</translation>
        </message>
        <message>
            <source>unchecked</source>
            <translation>није означено</translation>
        </message>
    </context>
</TS>
