package cartwright.adapter.sample;

import java.util.Locale;

/** What a product or category is called in each language. */
record BilingualName(String english, String chinese) {

    String in(Language language) {
        return language == Language.ENGLISH ? english : chinese;
    }

    /** Returns the spelling of a careless till: all capitals in English, no blanks in Chinese. */
    String misspelledIn(Language language) {
        return language == Language.ENGLISH ? english.toUpperCase(Locale.ROOT) : chinese.replace(" ", "-");
    }

    BilingualName followedBy(BilingualName word) {
        return new BilingualName(english + " " + word.english, chinese + " " + word.chinese);
    }
}
