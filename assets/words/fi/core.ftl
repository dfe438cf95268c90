# Sanat, joita pelin kaikki osat käyttävät.

game-name = Malmi
encounter-prospecting = Prospektointi
encounter-preparation = Valmistautuminen
encounter-presentation = Presentaatio
encounter-discovery = Tarvekartoitus
encounter-proposal = Kolmas kohtaaminen
encounter-closing = Seuraava vaihe
encounter-reflection = Jälkipuinti
encounter-over = Tulokset
medium-letter = kirje
medium-email = sähköposti
medium-social = verkostoviesti
medium-phone = puhelin
medium-video = video
medium-video-no-camera = video, kamera pois
medium-room = samassa huoneessa
channel-words = sanat
channel-voice = ääni
channel-face = kasvot
channel-body = keho
help-guided = Ohjattu
help-standard = Tavallinen
help-realistic = Todenmukainen
language-name = Suomi
layer-situation = tilanne
layer-problem = ongelma
layer-implication = seuraus
layer-need-payoff = ratkaisun hyöty
wants-listen = kaipaa tilaa jatkaa
wants-acknowledge = haluaa tulla ymmärretyksi
wants-probe = toivoo, että kysyt lisää
wants-move-on = haluaa päästä eteenpäin
wants-propose = haluaa kuulla ehdotuksen

# Kenen tahansa asiakkaan lyhyitä sanoja. Sävy pidetään neutraalina.
stock-yes = Niin, juuri niin.
stock-not-what-i-said = Ei, en minä noin sanonut.
stock-already-said = Taisin kertoa sen jo.
stock-that-is-all = Siinä se suunnilleen on.
stock-interrupted = … niin. No, sano sinä.
stock-waits = (Hiljaisuus. Enempää ei tule.)
stock-nobody-answers = (Puhelin soi. Kukaan ei vastaa.)
stock-no-reply-yet = (Ei vastausta.)
stock-call-back-then = Hyvä. Soita silloin.
stock-stop-calling = Ei. Älkääkä soittako enää.
stock-send-it = No, lähetä. Kuulemiin.
stock-breaks-off = Eiköhän lopeteta tähän.
stock-go-on = Jatka vain, minä kuuntelen.

refused-not-now = Se ei käy juuri nyt.
refused-no-such-thing = Sen nimistä ei ole nyt valittavana.
refused-no-time = Siihen ei riitä enää aika.
refused-not-read = Se nojaa johonkin, mitä et ole lukenut.
refused-already-done = Se on jo tehty.
refused-wrong-medium = Se ei onnistu tässä välineessä.
refused-too-many = Valittuja on liikaa, tai sama on valittu kahdesti.
refused-over = Tapaus on päättynyt.
refused-in-call = Puhelu on kesken.
refused-objection-open = Vastaväite on auki: käsittele se ensin.
refused-no-hints = Todenmukaisella tasolla vihjeitä ei ole.

# Tapauksen valinta päätteessä.
choose-title = Pelattavat tapaukset
choose-prompt = Numero väliltä 1–{ $last }, tai q lopettaa:
choose-unclear = Kirjoita tapauksen numero, tai q jos haluat lopettaa.
no-window = Ikkunaa ei voi avata tässä ({ $reason }); peli jatkuu päätteessä.
trouble-seen = Selvä
trouble-view = Tässä näkymässä meni jokin vikaan ({ $reason }). Yksikään siirto ei katoa.
trouble-folder = Asetuksia ja edistymistä ei voi tallentaa: { $reason }
trouble-aside = Tätä näkymää ei voi näyttää ({ $reason }). Tähänastiset siirrot ovat tiedostossa { $path }.
