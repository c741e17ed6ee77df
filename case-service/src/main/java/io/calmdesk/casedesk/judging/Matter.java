package io.calmdesk.casedesk.judging;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a first judgement reads.
 *
 * @param demand what the customer asks for, if they said so
 * @param categories whether a category is on the business's list; no other is proposed
 */
public record Matter(String words, @Nullable String demand, Predicate<String> categories) {}
