/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.recital.vision.TestImages;

/** What markers say. */
class JpegHeadTest {

	private static byte[] jpeg(boolean progressive) {
		return TestImages.jpeg(TestImages.image(TestImages.quarters(), BufferedImage.TYPE_INT_RGB), 0.9f, progressive);
	}

	@Test
	void onlyTheMarkOfTheEndMayBeMissingAndOnlyWhereThereIsOneScan() {
		byte[] one = jpeg(false);
		byte[] several = jpeg(true);
		assertTrue(JpegHead.isComplete(one) && JpegHead.isComplete(several));
		assertTrue(JpegHead.isComplete(Arrays.copyOf(one, one.length - 2)));
		assertFalse(JpegHead.isComplete(Arrays.copyOf(several, several.length - 2)));
		assertFalse(JpegHead.isComplete(Arrays.copyOf(one, 300)));
		byte[] grey = TestImages.jpeg(TestImages.image(TestImages.quarters(), BufferedImage.TYPE_BYTE_GRAY), 0.9f, true);
		assertFalse(JpegHead.isComplete(Arrays.copyOf(grey, grey.length - 2)), "scans of the one component there is");
	}

	/** A decoder may take zeros for an even area. */
	@Test
	void anEndThatWasNeverWrittenIsTold() {
		byte[] one = jpeg(false);
		assertFalse(JpegHead.isComplete(Arrays.copyOf(Arrays.copyOf(one, one.length - 2), one.length + 40)));
		assertTrue(JpegHead.isComplete(Arrays.copyOf(one, one.length + 40)), "zeros behind the end are no harm");
	}

	@Test
	void theFrameIsFoundBehindWhateverStandsBeforeIt() {
		JpegHead head = JpegHead.of(TestImages.turned(TestImages.linear(jpeg(true)), 6, java.nio.ByteOrder.BIG_ENDIAN));
		assertEquals(new JpegHead(48, 32, 3, 8, true, 6), head);
		assertEquals(0, JpegHead.of(new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9 }).width());
	}
}
