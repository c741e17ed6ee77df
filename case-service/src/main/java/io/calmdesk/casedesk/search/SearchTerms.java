package io.calmdesk.casedesk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilterFactory;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts text into the terms it can be found by: words of alphabets, pairs of Chinese characters with the two scripts
 * folded together. Texts are cut into single characters as well, so that one character finds them too.
 */
public final class SearchTerms implements AutoCloseable {

    private final Analyzer ofTexts = new Folding(true);
    private final Analyzer ofQuestions = new Folding(false);

    /** The terms a text is stored under. */
    List<String> ofText(String text) {
        return terms(ofTexts, text);
    }

    /** The terms a question asks for. */
    List<String> ofQuestion(String text) {
        return terms(ofQuestions, text);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    @Override
    public void close() {
        ofTexts.close();
        ofQuestions.close();
    }

    private static final class Folding extends Analyzer {

        private final ICUTransformFilterFactory scripts =
                new ICUTransformFilterFactory(new HashMap<>(Map.of("id", "Traditional-Simplified")));
        private final boolean singles;

        Folding(boolean singles) {
            this.singles = singles;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = scripts.create(new LowerCaseFilter(new CJKWidthFilter(words)));
            int scriptsPaired =
                    CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
            return new TokenStreamComponents(words, new CJKBigramFilter(folded, scriptsPaired, singles));
        }
    }
}
