/** What the renderer itself says, in the languages that forms are mostly shown in; elsewhere in English. */
export type FormWords = {
  submit: string;
  /** The same to people outside, where the language has another word for it. */
  send?: string;
  next: string;
  back: string;
  page: (number: number, of: number) => string;
  pages: string;
  attention: (things: number) => string;
  required: (title: string) => string;
  choose: string;
  search: string;
  nothingFound: string;
};

const en: FormWords = {
  submit: "Submit",
  send: "Send",
  next: "Next",
  back: "Back",
  page: (number, of) => `Page ${number} of ${of}`,
  pages: "Pages of the form",
  attention: (things) =>
    things === 1 ? "One thing needs your attention" : `${things} things need your attention`,
  required: (title) => `${title} is required.`,
  choose: "Choose…",
  search: "Search",
  nothingFound: "Nothing found",
};

const words: Readonly<Record<string, FormWords>> = {
  en,
  de: {
    submit: "Absenden",
    next: "Weiter",
    back: "Zurück",
    page: (number, of) => `Seite ${number} von ${of}`,
    pages: "Seiten des Formulars",
    attention: (things) =>
      things === 1 ? "Eine Angabe fehlt oder passt nicht" : `${things} Angaben fehlen oder passen nicht`,
    required: (title) => `${title} muss ausgefüllt sein.`,
    choose: "Auswählen …",
    search: "Suchen",
    nothingFound: "Nichts gefunden",
  },
  fr: {
    submit: "Envoyer",
    next: "Suivant",
    back: "Retour",
    page: (number, of) => `Page ${number} sur ${of}`,
    pages: "Pages du formulaire",
    attention: (things) =>
      things === 1 ? "Un point demande votre attention" : `${things} points demandent votre attention`,
    required: (title) => `« ${title} » est obligatoire.`,
    choose: "Choisir…",
    search: "Rechercher",
    nothingFound: "Aucun résultat",
  },
  es: {
    submit: "Enviar",
    next: "Siguiente",
    back: "Atrás",
    page: (number, of) => `Página ${number} de ${of}`,
    pages: "Páginas del formulario",
    attention: (things) => (things === 1 ? "Hay un dato por revisar" : `Hay ${things} datos por revisar`),
    required: (title) => `«${title}» es obligatorio.`,
    choose: "Elegir…",
    search: "Buscar",
    nothingFound: "Sin resultados",
  },
  it: {
    submit: "Invia",
    next: "Avanti",
    back: "Indietro",
    page: (number, of) => `Pagina ${number} di ${of}`,
    pages: "Pagine del modulo",
    attention: (things) => (things === 1 ? "Un dato è da controllare" : `${things} dati sono da controllare`),
    required: (title) => `«${title}» è obbligatorio.`,
    choose: "Scegli…",
    search: "Cerca",
    nothingFound: "Nessun risultato",
  },
  nl: {
    submit: "Versturen",
    next: "Volgende",
    back: "Terug",
    page: (number, of) => `Pagina ${number} van ${of}`,
    pages: "Pagina's van het formulier",
    attention: (things) =>
      things === 1 ? "Eén punt vraagt uw aandacht" : `${things} punten vragen uw aandacht`,
    required: (title) => `${title} is verplicht.`,
    choose: "Kiezen…",
    search: "Zoeken",
    nothingFound: "Niets gevonden",
  },
  pt: {
    submit: "Enviar",
    next: "Seguinte",
    back: "Voltar",
    page: (number, of) => `Página ${number} de ${of}`,
    pages: "Páginas do formulário",
    attention: (things) =>
      things === 1 ? "Um dado precisa de atenção" : `${things} dados precisam de atenção`,
    required: (title) => `«${title}» é obrigatório.`,
    choose: "Escolher…",
    search: "Pesquisar",
    nothingFound: "Nada encontrado",
  },
  pl: {
    submit: "Wyślij",
    next: "Dalej",
    back: "Wstecz",
    page: (number, of) => `Strona ${number} z ${of}`,
    pages: "Strony formularza",
    attention: (things) => `Do sprawdzenia: ${things}`,
    required: (title) => `Pole „${title}” jest wymagane.`,
    choose: "Wybierz…",
    search: "Szukaj",
    nothingFound: "Nic nie znaleziono",
  },
};

/** The words of the language, whatever its region. */
export function formWords(language: string): FormWords {
  return words[language.split("-", 1)[0] ?? ""] ?? en;
}
