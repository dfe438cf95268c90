# The cards, the presentation and the third encounter.

## Kortit ja esitys
deck-time = { $minutes ->
    [one] Aikaa on { $minutes } minuutti
   *[other] Aikaa on { $minutes } minuuttia
}
deck-laid = { $minutes ->
    [one] Pöydällä on { $minutes } minuutti.
   *[other] Pöydällä on { $minutes } minuuttia.
}
deck-too-long = { $cards ->
    [one] Yksi kortti ei mahdu aikaan.
   *[other] { $cards } korttia ei mahdu aikaan.
}
deck-fits = Kaikki mahtuu.
deck-strip = Aika ja kortit
deck-row-empty = Pöydällä ei ole yhtään korttia. Ota mukaan ainakin yksi.
deck-aside = Sivussa
deck-aside-hint = ne pysyvät tässä, voit ottaa ne takaisin
deck-aside-empty = Sivussa ei ole mitään.
deck-card = Kortti { $place }: { $title }, { $minutes } min
deck-card-aside = Sivussa: { $title }, { $minutes } min
deck-minutes = { $minutes } min
deck-has-question = mukana kysymys
deck-question = Sen kysymys:
deck-chosen-none = Valitse kortti, niin voit lukea sen.
deck-move = siirrä
deck-put-aside = sivuun
deck-take-in = mukaan
deck-begin = Aloita
deck-go-on = Jatka tässä järjestyksessä
deck-nothing-shown = Yhtään korttia ei ole vielä näytetty.
deck-clock = { $spent }/{ $minutes } min
deck-no-next = Kortteja ei ole enää.
deck-present = Näytä seuraava
deck-brief = Lyhyesti, puolessa ajassa
deck-skip = Ohita kortti
deck-ask = Kysy kortin kysymys
deck-pause = Tauko
deck-pause-help = anna miettiä
deck-poll = Kysely
deck-chat = Chattiin
deck-end = Päätä esitys
deck-reorder = Järjestä loput
deck-key-left = Vasen
deck-key-right = Oikea
deck-key-down = Alas
deck-key-up = Ylös
deck-key-present = N
deck-key-brief = L
deck-key-skip = O
deck-key-ask = K
deck-key-poll = A
deck-key-chat = V
deck-key-end = P
deck-key-reorder = J
deck-lift = nosta kortti
deck-undo = Kumoa
deck-key-undo = Ctrl Z
deck-asked = on jo kysytty
deck-no-question = tällä kortilla ei ole
deck-video-only = vain videolla
deck-no-more = kortteja ei ole enää
deck-end-now = Päätä tähän
deck-next = Kortti { $place }, { $minutes } min

## Kolmas tapaaminen
third-forms = Millainen kolmas tapaaminen on?
third-problems = Mitä { $name } on kertonut
third-problems-help = Valitse, mitä tarjoat, ja sitten ongelma, johon se vastaa.
third-problems-which = Mihin ongelmaan ”{ $capability }” vastaa?
third-no-problems = Yhdestäkään ongelmasta ei ole kuultu.
third-nothing-laid = Tässä ei ole vielä mitään
third-capabilities = Mitä tarjoat
third-all-laid = Kaikki on käytetty.
third-objection = Vastaväite
third-objection-first = Hoida ensin vastaväite.
third-hear-out = Kuuntele loppuun
third-ask-behind = Tiedustele, mitä on takana
third-answers = Vastauksesi
third-check = Varmista, saiko vastauksen
third-done = tehty
third-steps = Seuraava askel
third-steps-open = Pyydä seuraavaa askelta
third-steps-none = Kaikkea on jo pyydetty.
third-back = Takaisin
third-key-hear-out = K
third-key-ask-behind = T
third-key-check = V
third-key-steps = S
third-form-first = Valitse ensin muoto.
third-step-hear = Kuuntele
third-step-ask = Kysy
third-step-answer = Vastaa
third-step-check = Varmista
third-step-choose = Valitse lause.
third-agree = Pyydä tätä
