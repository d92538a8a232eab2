<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sr_Latn_RS" sourcelanguage="en">
    <context>
        <name>Chip</name>
        <message>
            <source>Remove %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChoiceEdit</name>
        <message>
            <source>Type to search, arrow down shows the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one from the list.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CodesPicker</name>
        <message>
            <source>Add…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CountEdit</name>
        <message>
            <source>This is not a whole number.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DateEdit</name>
        <message>
            <source>e.g. 5.3.2024., 3.2024, ~2024</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not understood as a date. Kept as typed, and not counted.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FiguresView</name>
        <message>
            <source>Figures inside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counting…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Promise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recovery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make the vault</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FormGroups</name>
        <message>
            <source>What is applied for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lodging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Conditions and obstacles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End of the stay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was granted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Safety and contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The case</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rights and protection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents and other names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the way to the decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>International data standard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More about the proceeding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Protection as a witness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the person is not in this vault</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Securing and enforcing</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LanguageStep</name>
        <message>
            <source>Language and script</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It can be changed at any time. Names are found in either script.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MoneyEdit</name>
        <message>
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not an amount.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PassphraseStep</name>
        <message>
            <source>Passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is the only key. Write it down and keep it away from this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make one for me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I write my own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About %1 bits of chance. Latin or Cyrillic, with or without č ć š ž đ: all the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To be sure you noted it, type these words:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Once more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Word %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guessed at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guessed in minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weak: add more words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>Show names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New person (Ctrl+N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name, code or file number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try fewer letters or take away a filter. Esc clears the search.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Child</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Foreign</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stay ends in 30 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a person on the left, or type a name in either script.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the first person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No people yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each person has a file here: identification, residence, proceedings. Names stay in this vault.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PeriodChooser</name>
        <message>
            <source>Which</source>
            <extracomment>kind -&gt; its length in months</extracomment>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PermitView</name>
        <message>
            <source>Open the person's file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No decision yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it went</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remedy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Extension</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still missing: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the remedy instruction in the decision says is decisive; this is no legal advice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None is recorded.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PermitsPage</name>
        <message>
            <source>Permits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code, person's code or file number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No application is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an application on the left to see how it went.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No applications yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each application for residence stands here with its decisions, remedies and extensions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no decision yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whose application is it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name or code, in either script</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PersonHeader</name>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit (Ctrl+E)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show contact</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PersonView</name>
        <message>
            <source>Identification</source>
            <extracomment>part -&gt; the records it shows</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Residence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proceedings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Support</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About the person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is recorded yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Latest events</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every dated step of the case will stand here, in its order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No dates yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the proceeding</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlaceStep</name>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The vault is a folder on this computer. Choose one that is not copied to a cloud by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder of the vault</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Organisation, as printed on summaries</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProceedingCards</name>
        <message>
            <source>Victim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No victim's place is recorded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in this vault</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Protected witness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The person and the number of this case may not be linked. Click to see.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No claim is recorded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>claimed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>awarded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>received</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProceedingView</name>
        <message>
            <source>Incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Event</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Defendant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who is charged with what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No defendant is recorded yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens a cell. Ctrl+Enter adds a charge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Charge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sanction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complaint, indictment, hearings and judgments will stand here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More about the proceeding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing else is recorded.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProceedingsPage</name>
        <message>
            <source>Proceedings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New proceeding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title, code or court number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No proceeding is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a proceeding on the left to see where it stands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No proceedings yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each criminal, civil or other case stands here with its defendants, charges, judgments, victims and claims.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PromiseStep</name>
        <message>
            <source>What this program never does</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You record what could endanger people. So it is kept to this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It never opens a network connection: no account, no cloud.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody can reset your passphrase, not even the makers. Without it and without the recovery code the vault stays shut.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No name ever leaves in a summary; small numbers are hidden with care.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It never invents a day: a date is kept as well as it is known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It gives no legal advice. Please check whether the new law against trafficking is in force before you rely on a time limit.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Question</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecordBlock</name>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecordEditor</name>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove this record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New: stored with the first field you fill in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 was removed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecordForm</name>
        <message>
            <source>Kept as a draft.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needed before the record is complete.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecordHead</name>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit (Ctrl+E)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecordsPage</name>
        <message>
            <source>Nothing found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try fewer letters. Esc clears the search.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecoveryStep</name>
        <message>
            <source>Recovery code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy these 13 groups by hand and lock the sheet away. Whoever has it can open the vault.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I copied it: hide it and ask me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a PDF sheet…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved. Print it, then delete the file: printers and disks keep copies.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchEdit</name>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <extracomment>Settings of the vault that show more fields.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language and look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language and script</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lock and backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lock after so many minutes without a key or the mouse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A backup is one encrypted file. It opens with the same passphrase, is opened and counted before it counts as done, and belongs on another disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up now…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder for the backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backed up and verified: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This vault</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Organisation, as printed on summaries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields of the international data standard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names of defendants</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not recorded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version %1 on Qt %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This program has no network. Everything stands in the vault on this computer; what leaves it is a summary that you write yourself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys (F1)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to a place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a person or a proceeding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit what is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the search; leave a form, everything is kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back the last change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next part of the window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the list of a field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger text, smaller text, 100 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This sheet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SplitPage</name>
        <message>
            <source>Back to the list</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TableCard</name>
        <message>
            <source>hidden</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>Unlock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vault</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No vault yet: make one below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another vault…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show what is typed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New vault…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Practice vault</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invented cases to try everything with; no passphrase needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This program has no network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recovery code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>13 groups of four characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase lost?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder of the vault</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You typed Cyrillic letters: try the Latin keyboard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attempt %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keyboard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Caps Lock is on</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>Lock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Permits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proceedings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last change was taken back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody seems to be here. Locking in %1 s. Any key keeps it open.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>YesNoEdit</name>
        <message>
            <source>Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
