/** The models the analyst may choose from, what each makes of ten names, and how vectors are fitted to a catalogue. */
@NullMarked
package cartwright.ui.models;

import org.jspecify.annotations.NullMarked;
