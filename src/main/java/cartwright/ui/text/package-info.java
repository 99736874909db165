/** Every sentence and number the analyst reads, in English and Chinese. */
@NullMarked
package cartwright.ui.text;

import org.jspecify.annotations.NullMarked;
