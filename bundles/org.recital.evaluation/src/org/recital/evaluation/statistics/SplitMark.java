/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.recital.api.data.Block;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Interactions;
import org.recital.api.data.Part;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.Judgement;

/**
 * What one part of an evaluation was judged against, as a line among its notes: {@code Split r0f0: per user, 20 % test
 * [9f3a...]}. The mark is a hash over users, items and values of all relevant interactions, by name, so that the same
 * split has the same mark in another run, on another machine, in another order of rows. Two runs can be compared user by user only
 * when their marks are the same.
 *
 * @param part which part, as {@link Part#toString()}
 * @param rule how it was cut, in words
 * @param mark 16 hexadecimal digits
 */
public record SplitMark(String part, String rule, String mark) {

	// written with the part again in front when an evaluation has several
	private static final Pattern NOTE = Pattern.compile("(?:r\\d+f\\d+: )?Split (r\\d+f\\d+): (.*) \\[([0-9a-f]{16})]", Pattern.DOTALL);

	/** The mark of a part that is about to be judged. */
	public static SplitMark of(Part part, String rule, Judgement judgement) {
		Interactions relevant = judgement.relevant();
		IdIndex users = judgement.split().dataset().users().ids();
		IdIndex items = judgement.split().dataset().items().ids();
		long[] itemHash = new long[items.size()];
		for (int item = 0; item < itemHash.length; item++) {
			itemHash[item] = hash(items.id(item));
		}
		Block all = relevant.all();
		long sum = 0; // a sum, so that the order of rows does not matter
		for (int user = 0; user < relevant.rows(); user++) {
			if (all.begin(user) == all.end(user)) {
				continue;
			}
			long userHash = hash(users.id(user));
			for (int p = all.begin(user); p < all.end(user); p++) {
				sum += mix(mix(userHash ^ Long.rotateLeft(itemHash[all.items()[p]], 21)) ^ Float.floatToIntBits(all.values()[p]));
			}
		}
		return new SplitMark(part.toString(), rule, String.format("%016x", sum));
	}

	/**
	 * The mark of a part in which classes are judged.
	 *
	 * @param ids   names of entities
	 * @param who   the entities judged
	 * @param names their classes by name, parallel
	 */
	public static SplitMark of(Part part, String rule, IdIndex ids, int[] who, String[] names) {
		long sum = 0; // a sum, so that the order does not matter
		for (int i = 0; i < who.length; i++) {
			sum += mix(hash(ids.id(who[i])) ^ Long.rotateLeft(hash(names[i]), 21));
		}
		return new SplitMark(part.toString(), rule, String.format("%016x", sum));
	}

	/** The marks among the notes of an evaluation, in the order of its parts. */
	public static java.util.List<SplitMark> in(Evaluation evaluation) {
		return evaluation.notes().stream().map(SplitMark::read).flatMap(Optional::stream).toList();
	}

	/** Reads {@link #note()}; empty when the line is another note. */
	public static Optional<SplitMark> read(String note) {
		Matcher m = NOTE.matcher(note);
		return m.matches() ? Optional.of(new SplitMark(m.group(1), m.group(2), m.group(3))) : Optional.empty();
	}

	/** The line among the notes of an evaluation. Not localised: it is read again. */
	public String note() {
		return "Split " + part + ": " + rule + " [" + mark + ']';
	}

	static long hash(String name) {
		long h = 0xcbf29ce484222325L; // FNV-1a, 64 bits
		for (int i = 0; i < name.length(); i++) {
			h = (h ^ name.charAt(i)) * 0x100000001b3L;
		}
		return mix(h);
	}

	/** The finaliser of SplitMix64. */
	private static long mix(long z) {
		z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
		z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
		return z ^ z >>> 31;
	}
}
