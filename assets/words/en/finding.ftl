# Finding people, and reading about them.

## Before the meeting
dossier-minutes = { $left } of { $all } min left
dossier-choose = choose
dossier-open = open
plan-key-next = N
plan-next = next
plan-answered = { $done } of { $all } questions answered

# Words in the name of a source that tell what kind of source it is, in small letters. They choose its picture.
dossier-sign-person = advertisement
dossier-sign-talk = cousin, counter, notes from, stand book
dossier-sign-figures = accounts, report
dossier-sign-web = website, web site, blog, news page, members’ page, members' page, page for
dossier-sign-notice = notice, sign, permit, municipal

## Finding prospects
prospecting-so-far = So far
prospecting-so-far-line = { $name }: { $state }
