/** Why a file is not taken. Sentences for the person who chose the file. */
export interface InterchangeProblem {
  message: string;
  /** Id of the element in the file, as the file writes it. */
  elementId?: string;
  /** Both count from 1. */
  line?: number;
  column?: number;
  /** Where in a JSON document, as a JSON pointer (RFC 6901). */
  pointer?: string;
}

/**
 * What became of something in a file that was taken. Kept: carried along and written again, but nothing follows from it.
 * Mapped: taken over in other words. Ignored: it means nothing here; it is written again all the same.
 */
export interface ReportLine {
  level: "kept" | "mapped" | "ignored";
  message: string;
  /** Id of the element in the file, as the file writes it; absent: the file as a whole. */
  elementId?: string;
  line?: number;
  pointer?: string;
}
