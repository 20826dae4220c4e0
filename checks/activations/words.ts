/** What laws of several exercises are called in Korean. */
export const UP_TO_1000 = '±1000까지 유한하고 옳다';
