import type { HostParameters } from './host-parameters.ts';

/** Shops, and the sites of programmers. */
export const shopsAndTools: readonly HostParameters[] = [
  // Programmers' sites
  {
    hosts: ['github.com'],
    parameters: ['email_source', 'email_token', 'ref_cta', 'ref_loc', 'ref_page', 'ref_product'],
  },
  {
    hosts: ['stackoverflow.com', 'stackexchange.com', 'superuser.com'],
    parameters: ['lq', 'rq', 'so_medium', 'so_source'],
  },
  { hosts: ['aws.amazon.com'], parameters: ['sc_*', 'trk', 'trkCampaign'] },
  { hosts: ['mozilla.org', 'thunderbird.net'], parameters: ['redirect_source'] },
  { hosts: ['csdn.net', 'aliyun.com', 'alibabacloud.com'], parameters: ['spm', 'scm'] },

  // Shops
  {
    hosts: ['www.amazon.*', 'smile.amazon.*', 'm.amazon.*'],
    parameters: [
      '__mk_*',
      '_encoding',
      'aaxitk',
      'ascsubtag',
      'camp',
      'content-id',
      'creative',
      'creativeASIN',
      'crid',
      'cv_ct_*',
      'dchild',
      'dib',
      'dib_tag',
      'hsa_cr_id',
      'linkCode',
      'linkId',
      'ms3_c',
      'pd_rd_*',
      'pf_rd_*',
      'qid',
      'qualifier',
      'ref',
      'ref_',
      'refRID',
      'sb-ci-*',
      'social_share',
      'spIA',
      'spla',
      'sprefix',
      'sr',
      'tag',
    ],
  },
  { hosts: ['goodreads.com'], parameters: ['ac', 'from_search', 'from_srp', 'qid', 'rank', 'ref'] },
  {
    hosts: ['ebay.*'],
    parameters: ['_trkparms', '_trksid', 'amdata', 'campid', 'customid', 'mkcid', 'mkevt', 'mkrid', 'toolid'],
  },
  {
    hosts: ['aliexpress.*', 'alibaba.com', 'taobao.com', 'tmall.com', '1688.com'],
    parameters: ['aff_*', 'algo_*', 'ali_refid', 'ali_trackid', 'btsid', 'gps-id', 'pvid', 'scm*', 'spm', 'ws_ab_test'],
  },
  { hosts: ['etsy.com'], parameters: ['click_key', 'click_sum', 'ga_order', 'organic_search_click'] },
  { hosts: ['steampowered.com', 'steamcommunity.com'], parameters: ['snr'] },
  { hosts: ['change.org'], parameters: ['psf_variant', 'share_intent', 'source_location'] },
];
