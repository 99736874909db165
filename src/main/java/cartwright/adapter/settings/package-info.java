/** The analyst's settings in a file, and the folders the program keeps its own files in. */
@NullMarked
package cartwright.adapter.settings;

import org.jspecify.annotations.NullMarked;
