/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.math.BigInteger;

import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What a plain scalar is in YAML 1.2's core schema. */
final class ScalarTypes {

	private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

	private ScalarTypes() {
	}

	/** Null, Boolean, Long, BigInteger, Double or String. */
	static Object typed(String plain) {
		Tag tag = RESOLVER.resolve(plain, true);
		if (tag.equals(Tag.NULL)) {
			return null;
		} else if (tag.equals(Tag.BOOL)) {
			return Boolean.valueOf(plain);
		} else if (tag.equals(Tag.INT)) {
			return integer(plain);
		} else if (tag.equals(Tag.FLOAT)) {
			return decimal(plain);
		}
		return plain;
	}

	private static Object integer(String plain) {
		BigInteger number;
		if (plain.startsWith("0x")) { //$NON-NLS-1$
			number = new BigInteger(plain.substring(2), 16);
		} else if (plain.startsWith("0o")) { //$NON-NLS-1$
			number = new BigInteger(plain.substring(2), 8);
		} else if (plain.length() > 1000) {
			return plain; // no number anybody means; reading it would take quadratic time
		} else {
			number = new BigInteger(plain);
		}
		return number.bitLength() < 64 ? (Object) number.longValue() : number;
	}

	private static Object decimal(String plain) {
		String lower = plain.toLowerCase(java.util.Locale.ROOT);
		if (lower.endsWith(".nan")) { //$NON-NLS-1$
			return Double.NaN;
		} else if (lower.endsWith(".inf")) { //$NON-NLS-1$
			return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY; //$NON-NLS-1$
		}
		return plain.length() > 1000 ? (Object) plain : Double.valueOf(plain);
	}
}
