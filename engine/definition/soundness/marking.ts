/**
 * Where the tokens are: one character for each token, whose code is the place's number, in rising order. So equal markings
 * are equal strings, and a set of strings is all that the search needs to know where it has been.
 */
export type Marking = string;

export const emptyMarking: Marking = "";

/** More tokens than this in one place tell nothing that this many do not tell. */
export const mostInPlace = 2;

export function addToken(marking: Marking, place: number): Marking {
  const token = String.fromCharCode(place);
  let at = 0;
  while (at < marking.length && marking.charCodeAt(at) <= place) at += 1;
  return marking.slice(0, at) + token + marking.slice(at);
}

/** Without one token of the place; the same when there is none. */
export function removeToken(marking: Marking, place: number): Marking {
  const at = marking.indexOf(String.fromCharCode(place));
  return at < 0 ? marking : marking.slice(0, at) + marking.slice(at + 1);
}

export function countIn(marking: Marking, place: number): number {
  const token = String.fromCharCode(place);
  const first = marking.indexOf(token);
  return first < 0 ? 0 : marking.lastIndexOf(token) - first + 1;
}

/** The places that have a token, each once. */
export function placesOf(marking: Marking): number[] {
  const places: number[] = [];
  for (let at = 0; at < marking.length; at += 1) {
    const place = marking.charCodeAt(at);
    if (places.at(-1) !== place) places.push(place);
  }
  return places;
}
