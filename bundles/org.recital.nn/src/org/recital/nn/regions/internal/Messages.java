/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import org.eclipse.osgi.util.NLS;

/** What a person reads. */
public final class Messages extends NLS {

	public static String NoObjects;
	public static String NoObjects_expected;
	public static String BadObjects;
	public static String BadObjects_expected;
	public static String NoMasks;
	public static String NoMasks_expected;
	public static String ColouredMask;
	public static String BadMask;
	public static String BadMask_expected;
	public static String NoImages;
	public static String NoImages_expected;
	public static String Unread_expected;
	public static String NothingToLearn;
	public static String NothingToJudge;
	public static String NothingToJudge_expected;
	public static String Slow;
	public static String Kept;
	public static String NothingHeld;
	public static String DetectorLearned;
	public static String SegmenterLearned;
	public static String Map50;
	public static String Map5095;
	public static String Ap50;
	public static String OneClass;
	public static String ObjectsJudged;
	public static String RegionsJudged;
	public static String ClassesUnknown;
	public static String BoxPrecision;
	public static String BoxRecall;
	public static String MeanIou;
	public static String Iou;
	public static String PixelAccuracy;
	public static String Leak;
	public static String Leak_expected;
	public static String Count;
	public static String Score;
	public static String Cover;
	public static String Share;
	public static String Peek;
	public static String PeekCurve;
	public static String Import_images;
	public static String Import_images_expected;
	public static String Import_none;
	public static String Import_none_expected;
	public static String Import_kind;
	public static String Import_kind_expected;
	public static String Import_header;
	public static String Import_header_expected;
	public static String Import_fields;
	public static String Import_fields_expected;
	public static String Import_number;
	public static String Import_number_expected;
	public static String Import_box;
	public static String Import_box_expected;
	public static String Import_class;
	public static String Import_class_expected;
	public static String Import_noImage;
	public static String Import_noImage_expected;
	public static String Import_json;
	public static String Import_json_expected;
	public static String Import_reference;
	public static String Import_reference_expected;
	public static String Import_xml;
	public static String Import_xml_expected;
	public static String Import_yoloClass;
	public static String Import_yoloClass_expected;
	public static String Import_noClasses;
	public static String Import_noClasses_expected;
	public static String Import_large;
	public static String Import_large_expected;
	public static String Import_count;
	public static String Import_unannotated;
	public static String Import_masks;
	public static String Import_masks_expected;
	public static String Import_regions;
	public static String Import_regions_expected;
	public static String Import_probe;

	static {
		NLS.initializeMessages("org.recital.nn.regions.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
