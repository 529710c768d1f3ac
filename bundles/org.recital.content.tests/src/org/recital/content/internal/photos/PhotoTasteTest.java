/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Part;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.SimpleContext;
import org.recital.testkit.TestData;

/** One row a person of the features of their photos. */
class PhotoTasteTest {

	/** The first of three people has photos 0, 1 and 2, of which the last cannot be read, the second photo 3, the third none. */
	private static Dataset people() {
		Dataset d = TestData.dataset(3, 2, new int[] { 0 }, new int[] { 0 }, new float[] { 1 });
		Attribute whose = new Attribute.Categories(EntityKind.PHOTOS, new String[] { "a", "b", "c", "d" }, new int[] { 0, 3, 4, 4 }, new int[] { 0, 1, 2, 3 }, null);
		return new Dataset(d.name(), d.events(), d.items(), new Entities(EntityKind.USER, d.users().ids(), List.of(whose)), d.assets(), d.scale(), d.collapse(),
				d.origin());
	}

	private static Features photos(EntityKind kind) {
		return Features.single(kind, "look", 4, new boolean[] { true, true, false, true }, 2, new float[] { 1, 10, 3, 20, 7, 8 }, List.of("x", "y"));
	}

	private static Features run(Dataset data, Features photos, boolean deviation) throws InputException {
		Features[] made = new Features[1];
		Map<String, Object> values = Map.of("data", data, "features", photos);
		new PhotoTaste().run(new PhotoTaste.Parameters(deviation), new Inputs() {

			@Override
			public Part part() {
				return Part.ONLY;
			}

			@Override
			public <T> T get(String port, Class<T> type) {
				return type.cast(values.get(port));
			}

			@Override
			public <T> Optional<T> find(String port, Class<T> type) {
				return Optional.of(get(port, type));
			}

			@Override
			public <T> List<Named<T>> all(String port, Class<T> type) {
				return List.of(new Named<>(port, port, get(port, type)));
			}
		}, (port, value) -> made[0] = (Features) value, new SimpleContext(1, 1));
		return made[0];
	}

	@Test
	void givesMeansAndDeviations() throws Exception {
		Features f = run(people(), photos(EntityKind.PHOTO), true);
		assertEquals(EntityKind.USER, f.kind());
		assertEquals(List.of("photos", "x", "y", "deviation of x", "deviation of y"), f.labels());
		assertArrayEquals(new float[] { 2, 2, 15, (float) Math.sqrt(2), (float) Math.sqrt(50) }, f.row(f.begin(0)), 1e-5f);
		assertArrayEquals(new float[] { 1, 7, 8, 0, 0 }, f.row(f.begin(1)), 1e-6f);
		assertFalse(f.has(2), "somebody without photos");
		assertEquals(3, run(people(), photos(EntityKind.PHOTO), false).width());
	}

	@Test
	void refusesWhatIsNotOfPhotos() {
		assertTrue(assertThrows(InputException.class, () -> run(people(), photos(EntityKind.ITEM), true)).getMessage().contains("item"));
		Dataset none = TestData.dataset(3, 2, new int[] { 0 }, new int[] { 0 }, new float[] { 1 });
		assertThrows(InputException.class, () -> run(none, photos(EntityKind.PHOTO), true));
	}
}
